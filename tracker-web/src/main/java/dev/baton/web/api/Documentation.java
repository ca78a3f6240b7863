package dev.baton.web.api;

import dev.baton.user.User;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The API's own description, made of its controllers, and a page to read it that needs nothing from elsewhere. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:dev/baton/web/api/springdoc.properties")
class Documentation implements WebMvcConfigurer {

    static final String DOCUMENT = ApiController.PATH + "/openapi.json";
    static final String PAGE = ApiController.PATH + "/docs";

    private static final String WEBJAR = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(User.class)
                .addAnnotationsToIgnore(Parameters.class)
                .replaceWithSchema(ProjectRef.class, new StringSchema())
                .replaceWithSchema(IssueRef.class, new StringSchema());
    }

    @Bean
    OpenAPI apiDescription() {
        return new OpenAPI()
                .info(new Info()
                        .title("Baton")
                        .version("v2")
                        .description(
                                "The tracker, as clients of Backlog's API v2 speak with it. Parameters come in the query or"
                                        + " as a form; answers are JSON; instants are in UTC. Every failure is answered with a list of"
                                        + " errors, in the caller's language."))
                .components(new Components()
                        .addSecuritySchemes("apiKeyHeader", apiKey(SecurityScheme.In.HEADER, "Backlog-API-Key"))
                        .addSecuritySchemes(
                                "bearer",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("The API key as a bearer token."))
                        .addSecuritySchemes("apiKeyQuery", apiKey(SecurityScheme.In.QUERY, Form.API_KEY)))
                .addSecurityItem(new SecurityRequirement().addList("apiKeyHeader"))
                .addSecurityItem(new SecurityRequirement().addList("bearer"))
                .addSecurityItem(new SecurityRequirement().addList("apiKeyQuery"));
    }

    private static SecurityScheme apiKey(SecurityScheme.In where, String name) {
        return new SecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(where)
                .name(name)
                .description("An API key; its owner is the caller.");
    }

    @Bean
    DocumentedOperation documentedOperation() {
        return new DocumentedOperation();
    }

    @Bean
    OpenApiCustomizer documentedErrors() {
        var schemas = ModelConverters.getInstance(true).readAll(ErrorsJson.class);
        return description -> schemas.forEach(description.getComponents()::addSchemas);
    }

    @Override
    public void addViewControllers(ViewControllerRegistry views) {
        views.addViewController(PAGE).setViewName("forward:" + PAGE + "/index.html");
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry resources) {
        resources
                .addResourceHandler(PAGE + "/*")
                .addResourceLocations(
                        "classpath:/dev/baton/web/api/docs/",
                        "classpath:/META-INF/resources/webjars/swagger-ui/" + swaggerUi() + "/");
    }

    /** The version stands in the path of the page's files. */
    private static String swaggerUi() {
        try {
            Properties about = PropertiesLoaderUtils.loadProperties(new ClassPathResource(WEBJAR));
            return about.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
