package dev.baton.browser;

import dev.baton.BatonApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Baton as the README's first command starts it, but on any free port. */
final class Played implements AutoCloseable {

    private final ConfigurableApplicationContext baton =
            new SpringApplicationBuilder(BatonApplication.class).run("--server.port=0");

    /** What a visitor opens. */
    String address() {
        return "http://127.0.0.1:" + baton.getEnvironment().getProperty("local.server.port") + "/";
    }

    ConfigurableApplicationContext baton() {
        return baton;
    }

    @Override
    public void close() {
        baton.close();
    }
}
