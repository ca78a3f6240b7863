package dev.baton.transaction;

import java.time.Clock;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.type.SqlTypes;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** What the store needs of its surroundings, wherever it is used. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /** The system's clock, unless somebody declares another. */
    @Bean
    @Fallback
    Clock utcClock() {
        return Clock.systemUTC();
    }

    /**
     * Instants go to their columns as UTC wall time on every database; without the second setting H2 would be handed a time
     * with a zone, which it turns into the JVM's wall time. Days go as days, not as midnights in some zone.
     */
    @Bean
    HibernatePropertiesCustomizer timeWithoutZones() {
        return properties -> {
            properties.put(JdbcSettings.JDBC_TIME_ZONE, "UTC");
            properties.put(MappingSettings.PREFERRED_INSTANT_JDBC_TYPE, SqlTypes.TIMESTAMP);
            properties.put(MappingSettings.JAVA_TIME_USE_DIRECT_JDBC, true);
        };
    }
}
