package dev.floor;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The floor: the least that a Spring application does to keep what it is sent, one INSERT and its commit, and to tell it
 * again, one SELECT. Of Spring Boot it takes in what that needs and nothing else, for all that Baton uses is on the class path.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
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

    @GetMapping("/floor/{id}")
    String select(@PathVariable long id) {
        return database.sql("SELECT text FROM floor WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Takes Spring Boot's command line arguments. */
    public static void main(String[] args) {
        var application = new SpringApplication(Floor.class);
        application.setDefaultProperties(Map.of("spring.config.name", "floor"));
        application.run(args);
    }
}
