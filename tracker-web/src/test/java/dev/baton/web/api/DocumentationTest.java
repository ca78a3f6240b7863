package dev.baton.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

class DocumentationTest extends ApiTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        var document = stranger().get("/openapi.json");
        assertThat(document.status()).isEqualTo(200);
        var json = document.json();
        assertThat(json.get("openapi").asString()).startsWith("3.1");

        var described = new TreeSet<String>();
        json.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        var name = operation.getKey() + " " + path.getKey();
                        described.add(name);
                        var about = operation.getValue();
                        assertThat(about.path("summary").asString("")).as(name).isNotBlank();
                        assertThat(about.path("description").asString(""))
                                .as(name)
                                .isNotBlank();
                        for (var status : new String[] {"401", "429"}) {
                            assertThat(about.at("/responses/" + status + "/content")
                                            .toString())
                                    .as(name + " " + status)
                                    .contains("ErrorsJson");
                        }
                    }
                }));
        assertThat(described).isEqualTo(routes());
        assertThat(json.at("/components/schemas/ErrorsJson/properties/errors").isMissingNode())
                .isFalse();
        assertThat(json.at("/components/securitySchemes").size()).isEqualTo(3);
    }

    @Test
    void thePageNeedsNothingFromElsewhere() {
        var page = stranger().get("/docs");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text()).doesNotContain("http:", "https:");
        for (var file : new String[] {"swagger-ui.css", "swagger-ui-bundle.js", "start.js"}) {
            assertThat(page.text()).contains("docs/" + file);
            assertThat(stranger().get("/docs/" + file).status()).as(file).isEqualTo(200);
        }
        assertThat(stranger().get("/docs/nothing.js").outcome()).isEqualTo("404/6");
    }

    private Set<String> routes() {
        var found = new TreeSet<String>();
        routes.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().isAnnotationPresent(ApiController.class)) {
                for (var path : mapping.getPatternValues()) {
                    for (var verb : mapping.getMethodsCondition().getMethods()) {
                        found.add(verb.name().toLowerCase(Locale.ROOT) + " " + path);
                    }
                }
            }
        });
        assertThat(found).isNotEmpty();
        return found;
    }
}
