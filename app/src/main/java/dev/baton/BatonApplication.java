package dev.baton;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Baton. */
@SpringBootApplication
public class BatonApplication {

    /** Takes Spring Boot's command line arguments, such as {@code --server.port=9090}. */
    public static void main(String[] args) {
        SpringApplication.run(BatonApplication.class, args);
    }
}
