package dev.baton.web.api;

import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectRole;
import dev.baton.user.Language;
import dev.baton.user.Role;
import dev.baton.user.User;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** For tests that ask for everything: more people, and nobody is held back. */
@TestPropertySource(properties = "baton.web.rate-limit.enabled=false")
abstract class WebTest extends ApiTest {

    private static final String BOUNDARY = "*******";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    /** Administers the projects of {@link #open}. */
    User manager;

    /** Works in them. */
    User worker;

    /** Looks at them; a guest of the space. */
    User viewer;

    /** A member of the space who was not added. */
    User outsider;

    @BeforeEach
    void morePeople() {
        manager = person("Mori", Role.MEMBER, Language.EN);
        worker = person("Wada", Role.MEMBER, Language.EN);
        viewer = person("Vogel", Role.GUEST, Language.EN);
        outsider = person("Ono", Role.MEMBER, Language.EN);
    }

    /** In the order of the table's letters; the last one is a guest who was not added. */
    List<User> everybody() {
        return List.of(administrator, manager, worker, viewer, outsider, guest);
    }

    /** A new project with its people. */
    Project open(ProjectKind kind) {
        var project = project(manager, kind);
        projects.addMember(manager, project.key(), worker.id(), ProjectRole.MEMBER);
        projects.addMember(manager, project.key(), viewer.id(), ProjectRole.VIEWER);
        return project;
    }

    Belongings belongings(Project project, boolean byId) {
        return new Belongings(this, project, manager, worker, everybody(), byId);
    }

    /** Sends the request with its places filled. */
    static Answer send(ApiClient client, Route route, UnaryOperator<String> at) {
        var path = fill(route.path(), at);
        if (route.isUpload()) {
            return upload(client, "a.txt", new byte[] {1});
        }
        var parameters = new ArrayList<Object>();
        for (int i = 0; i < route.parameters().size(); i += 2) {
            for (var value : fill(route.parameters().get(i + 1), at).split(",", -1)) {
                parameters.add(route.parameters().get(i));
                parameters.add(value);
            }
        }
        return route.method().equals("GET")
                ? client.get(path, parameters.toArray())
                : client.form(route.method(), path, parameters.toArray());
    }

    static String fill(String text, UnaryOperator<String> at) {
        return Route.PLACE.matcher(text).replaceAll(place -> at.apply(place.group(1)));
    }

    /** Uploads a file as clients do. */
    static Answer upload(ApiClient client, String name, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return client.body(
                "POST",
                "/space/attachment",
                "multipart/form-data; boundary=" + BOUNDARY,
                BodyPublishers.ofByteArray(body.toByteArray()));
    }
}
