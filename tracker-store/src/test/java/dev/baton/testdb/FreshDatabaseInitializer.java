package dev.baton.testdb;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives an application context a database of its own, before any bean is made. */
abstract class FreshDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private final TestDatabase database;

    private FreshDatabaseInitializer(TestDatabase database) {
        this.database = database;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(database.fresh().springProperties()).applyTo(context);
    }

    // Two classes, because Spring's context cache tells contexts apart by the classes of their initializers.

    static final class MySql extends FreshDatabaseInitializer {
        MySql() {
            super(TestDatabase.MYSQL);
        }
    }

    static final class H2 extends FreshDatabaseInitializer {
        H2() {
            super(TestDatabase.H2);
        }
    }
}
