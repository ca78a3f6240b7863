package dev.baton.transaction;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Spares round trips to MySQL: statements are parsed once a connection, and what the session is set to is remembered instead
 * of asked or said again
 * (<a href="https://dev.mysql.com/doc/connector-j/en/connector-j-connp-props-performance-extensions.html">performance
 * extensions</a>). What the URL itself says stays.
 */
@Component
final class MySqlDriver implements BeanPostProcessor {

    private static final Map<String, String> SETTINGS = Map.of(
            "cachePrepStmts", "true",
            "prepStmtCacheSize", "300",
            "prepStmtCacheSqlLimit", "4096",
            "useServerPrepStmts", "true",
            "useLocalSessionState", "true",
            "cacheServerConfiguration", "true",
            "maintainTimeStats", "false",
            // of a read-only transaction Hibernate knows without the server's being told
            "readOnlyPropagatesToServer", "false");

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && pool.getJdbcUrl() != null
                && pool.getJdbcUrl().startsWith("jdbc:mysql:")) {
            SETTINGS.forEach((setting, value) -> {
                if (!pool.getJdbcUrl().contains(setting + "=")) {
                    pool.addDataSourceProperty(setting, value);
                }
            });
        }
        return bean;
    }
}
