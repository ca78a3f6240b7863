package dev.baton.web.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A request that the API knows, filled in such that it is a good one for whoever may make it.
 *
 * @param path       below {@link ApiController#PATH}, with what stands for {@code {id}} said by name: {@code {category}}
 * @param parameters names and values, which may have such places too
 * @param status     of the answer to whoever may make it
 * @param rights     as {@link AuthorisationMatrixTest} explains
 */
record Route(String method, String template, String path, List<String> parameters, int status, List<String> rights) {

    static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    /** What an id in a path is one of, by the word before it. */
    private static final Pattern ID = Pattern.compile("(\\w+)/\\{(?:id|userId)}");

    private static final Map<String, String> SINGULAR = Map.ofEntries(
            Map.entry("attachments", "attachment"),
            Map.entry("categories", "category"),
            Map.entry("comments", "comment"),
            Map.entry("groups", "team"),
            Map.entry("issueTypes", "issueType"),
            Map.entry("notifications", "notification"),
            Map.entry("relatedIssues", "relatedIssue"),
            Map.entry("stars", "star"),
            Map.entry("statuses", "status"),
            Map.entry("teams", "team"),
            Map.entry("users", "user"),
            Map.entry("versions", "version"),
            Map.entry("watchings", "watching"),
            Map.entry("webhooks", "webhook"));

    private static final String UPLOAD = "/space/attachment";

    /** From a row such as {@code PATCH /projects/{projectIdOrKey}/categories/{id} yyff-- yyfff- 200 name={new}}. */
    static Route of(String row) {
        var cells = row.strip().split("\\s+");
        var parameters = cells[5].equals("-")
                ? List.<String>of()
                : Arrays.stream(cells[5].split("&"))
                        .flatMap(pair -> Arrays.stream(pair.split("=", 2)))
                        .toList();
        return new Route(
                cells[0],
                cells[1],
                named(cells[0], cells[1]),
                parameters,
                Integer.parseInt(cells[4]),
                List.of(cells[2], cells[3]));
    }

    /** Whoever is changed or deleted is somebody new; whoever is looked at has something to show. */
    private static String named(String method, String template) {
        var path = ID.matcher(template)
                .replaceAll(found -> found.group(1) + "/{"
                        + Objects.requireNonNull(SINGULAR.get(found.group(1)), found.group()) + "}");
        return method.equals("GET") || !path.endsWith("/{user}") ? path : path.replace("{user}", "{newcomer}");
    }

    String name() {
        return method + " " + template;
    }

    boolean isUpload() {
        return path.equals(UPLOAD);
    }

    /** The names of the places in the path and in the parameters, in their order. */
    List<String> places() {
        var places = new ArrayList<String>();
        for (var text : texts()) {
            PLACE.matcher(text).results().forEach(place -> places.add(place.group(1)));
        }
        return places;
    }

    private List<String> texts() {
        var texts = new ArrayList<String>();
        texts.add(path);
        texts.addAll(parameters);
        return texts;
    }

    /** The same with one parameter more, or another one in its place: {@code name=value}. */
    Route with(String pair) {
        var split = pair.split("=", 2);
        var others = new ArrayList<String>();
        for (int i = 0; i < parameters.size(); i += 2) {
            boolean replaced = parameters.get(i).equals(split[0]) || path.equals("/stars");
            if (!replaced) {
                others.addAll(parameters.subList(i, i + 2));
            }
        }
        others.addAll(List.of(split));
        return new Route(method, template, path, others, status, rights);
    }

    /** All that there are: {@code GET /users/{id}}. */
    static Set<String> all(RequestMappingHandlerMapping mapping) {
        var found = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, method) -> {
            if (method.getBeanType().isAnnotationPresent(ApiController.class)) {
                for (var path : info.getPatternValues()) {
                    for (var verb : info.getMethodsCondition().getMethods()) {
                        found.add(verb.name() + " " + path.substring(ApiController.PATH.length()));
                    }
                }
            }
        });
        return found;
    }
}
