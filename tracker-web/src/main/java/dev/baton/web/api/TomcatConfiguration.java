package dev.baton.web.api;

import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** What the API asks of Tomcat; here and not in a file of properties, so that the module's tests have the same. */
@Configuration(proxyBeanMethods = false)
class TomcatConfiguration {

    /** All that Tomcat can let through in a query beyond the standard; clients send {@code [} and {@code ]} as they are. */
    private static final String IN_QUERIES = "\"<>[\\]^`{|}";

    /** A file, and perhaps a field or two beside it. */
    private static final int PARTS = 10;

    /** How much of a refused body is still read, so that the client hears why and not that the connection broke. */
    private static final int SWALLOWED = 20 << 20;

    /** After Boot's own customizer, whose page for errors must not come first. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> apiOnTomcat(LoggingSystem logging) {
        // Tomcat writes down what it does not understand of a request, which may have a key in it
        logging.setLogLevel("org.apache.coyote.http11.Http11Processor", LogLevel.WARN);
        return factory -> {
            factory.addConnectorCustomizers(TomcatConfiguration::customize);
            factory.addEngineValves(new KeyValve());
            factory.addContextCustomizers(context -> {
                var host = (StandardHost) context.getParent();
                host.setErrorReportValveClass(ErrorValve.class.getName()); // so that it adds no other one
                host.getPipeline().addValve(new ErrorValve());
            });
        };
    }

    private static void customize(Connector connector) {
        connector.setProperty("relaxedQueryChars", IN_QUERIES);
        connector.setProperty("maxSwallowSize", String.valueOf(SWALLOWED));
        connector.setMaxPartCount(PARTS);
    }
}
