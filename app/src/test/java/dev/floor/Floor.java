package dev.floor;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The floor: the least that a Spring application does to keep what it is sent, one INSERT and its commit. */
@SpringBootApplication(
        scanBasePackages = "dev.floor",
        exclude = {FlywayAutoConfiguration.class, HibernateJpaAutoConfiguration.class})
@RestController
public class Floor {

    private final JdbcClient database;

    Floor(JdbcClient database) {
        this.database = database;
        database.sql("CREATE TABLE IF NOT EXISTS floor (id BIGINT AUTO_INCREMENT PRIMARY KEY, text VARCHAR(255))")
                .update();
    }

    @PostMapping("/floor")
    String insert() {
        database.sql("INSERT INTO floor (text) VALUES ('Quote for ACME, three hundred seats')")
                .update();
        return "ok";
    }

    /** Takes Spring Boot's command line arguments. */
    public static void main(String[] args) {
        var application = new SpringApplication(Floor.class);
        application.setDefaultProperties(Map.of("spring.config.name", "floor"));
        application.run(args);
    }
}
