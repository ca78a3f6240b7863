package dev.baton.testdb;

import java.io.IOException;
import java.time.Duration;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.mysql.MySQLContainer;

/** A server in a container, for machines with a Docker engine. Testcontainers removes it after the JVM's end. */
record DockerServer() implements MySqlSource {

    private static final String IMAGE = "mysql:9";
    private static final String PASSWORD = "baton";

    @Override
    public String name() {
        return "Docker";
    }

    @Override
    @SuppressWarnings("resource") // it lives as long as the server is wanted
    public Running start(MySqlServer.Options options) throws NotHere {
        try {
            // Testcontainers searches long and loudly where there is no engine, so Docker's own client is asked first.
            Program.run(Duration.ofSeconds(10), "docker", "version");
        } catch (IOException e) {
            throw new NotHere("no engine answers");
        }
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new NotHere("Testcontainers finds no engine");
        }
        var container = new MySQLContainer(IMAGE)
                .withUsername("root")
                .withPassword(PASSWORD)
                .withCommand(options.arguments().toArray(String[]::new));
        try {
            container.start();
        } catch (RuntimeException e) { // of many kinds, mostly because the image cannot be fetched
            throw new NotHere(IMAGE + " does not start, " + e.getMessage());
        }
        String address = container.getHost() + ":" + container.getMappedPort(MySQLContainer.MYSQL_PORT);
        return new Running(address, "root", PASSWORD, false, container::stop);
    }
}
