package dev.baton.bot;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database that can go down, and meters that can be read. */
@TestConfiguration(proxyBeanMethods = false)
class Surroundings {

    @Bean
    static BeanPostProcessor switchableDatabase() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource database && !(bean instanceof Database)
                        ? new Database(database)
                        : bean;
            }
        };
    }

    @Bean
    MeterRegistry meterRegistry() {
        return new SimpleMeterRegistry();
    }

    /** Hands out no connection while it is down. */
    static final class Database extends DelegatingDataSource {

        private volatile boolean down;

        Database(DataSource database) {
            super(database);
        }

        void down(boolean isDown) {
            down = isDown;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (down) {
                throw new SQLTransientConnectionException("The database is down");
            }
            return super.getConnection();
        }
    }
}
