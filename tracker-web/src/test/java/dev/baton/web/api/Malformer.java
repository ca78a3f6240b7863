package dev.baton.web.api;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;

/** Makes a request that is wrong in one way or several; always the same for the same seed. */
final class Malformer {

    private final Random random;
    private final Route route;
    private final UnaryOperator<String> at;
    private final List<String> known;
    private final StringBuilder query = new StringBuilder();
    private final List<String> headers = new ArrayList<>();
    private String method;
    private String path;

    /**
     * @param at    fills places with what is there
     * @param known the names of all parameters that the route takes, as they are written
     */
    Malformer(long seed, Route route, UnaryOperator<String> at, List<String> known) {
        this.random = new Random(seed);
        this.route = route;
        this.at = at;
        this.known = known;
        this.method = route.method();
        this.path = path();
    }

    /** The request's bytes; the connection is to be closed after it. */
    byte[] request(String key) {
        byte[] body = new byte[0];
        String type = "application/x-www-form-urlencoded; charset=UTF-8";
        int length = -1;
        var form = parameters();
        boolean inBody = !method.equals("GET");
        switch (random.nextInt(40)) {
            case 0 -> method = pick(Nasty.METHODS);
            case 1 ->
                path = path + pick(List.of("/", "/x", ";a=b", "//", "/..", "/.", "%00", ".json", "?", "#x", "/%2e%2e"));
            case 2 -> type = pick(Nasty.TYPES);
            case 3 ->
                form.append('&').append(encoded("x", random)).append("=&").append("&".repeat(1 + random.nextInt(500)));
            case 4 -> form.append("&p=1".repeat(1 + random.nextInt(3_000)));
            case 5 -> form.append("&x=").append(pick(Nasty.UNDECODABLE));
            case 6 -> form.append('&').append(pick(Nasty.UNDECODABLE)).append("=x");
            case 7 -> length = form.length() + 1 + random.nextInt(1_000);
            case 8 -> length = random.nextInt(form.length() + 1);
            case 9, 10, 11 -> headers.add(pick(Nasty.HEADERS));
            case 12 ->
                headers.add(
                        "X-Junk: " + pick(Nasty.TEXTS).replaceAll("[\r\n]", "").replaceAll("^(.{300}).*", "$1"));
            case 13 -> headers.add("X-Long: " + "z".repeat(random.nextInt(30_000)));
            default -> {}
        }
        if (route.isUpload() || random.nextInt(50) == 0) {
            type = "multipart/form-data; boundary=*******";
            body = multipart();
        } else if (random.nextInt(50) == 0) {
            type = pick(Nasty.TYPES);
            body = pick(List.of("[".repeat(20_000), "{\"a\":".repeat(5_000), "null", "{\"summary\":", "<a>", "\0"))
                    .getBytes(StandardCharsets.UTF_8);
        } else if (random.nextInt(400) == 0) {
            body = ("description=" + "x".repeat(1_100_000)).getBytes(StandardCharsets.UTF_8);
        } else if (inBody) {
            body = form.toString().getBytes(StandardCharsets.UTF_8);
        } else {
            query.append(form);
        }
        return bytes(key, type, body, length);
    }

    private byte[] bytes(String key, String type, byte[] body, int length) {
        var target = ApiController.PATH + path + (query.isEmpty() ? "" : "?" + query);
        var head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        switch (random.nextInt(60)) {
            case 0 -> {}
            case 1 ->
                head.append("Backlog-API-Key: ")
                        .append("k".repeat(random.nextInt(300)))
                        .append("\r\n");
            case 2 -> head.append("Authorization: Bearer ' OR 1=1\r\n");
            case 3 -> head.append("Authorization: Bearer ").append(key).append("\r\n");
            default -> head.append("Backlog-API-Key: ").append(key).append("\r\n");
        }
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (body.length > 0 || length >= 0) {
            head.append("Content-Type: ").append(type).append("\r\nContent-Length: ");
            head.append(length >= 0 ? length : body.length).append("\r\n");
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body);
        return out.toByteArray();
    }

    /** Mostly one that is there, so that what comes behind it is reached; but nothing is deleted that others need. */
    private String path() {
        var places = Route.PLACE
                .matcher(route.path())
                .results()
                .map(place -> place.group(1))
                .toList();
        boolean destroys = route.method().equals("DELETE") && route.path().endsWith("}");
        int wrong = places.isEmpty() ? -1 : random.nextInt(places.size());
        var filled = new ArrayList<String>();
        for (int i = 0; i < places.size(); i++) {
            boolean last = i == places.size() - 1;
            boolean nasty = destroys ? last : i == wrong && random.nextInt(4) == 0;
            var value = nasty ? inPath() : at.apply(places.get(i));
            filled.add(destroys && value.equals(at.apply(places.get(i))) ? "0" : value);
        }
        var values = filled.iterator();
        return Route.PLACE.matcher(route.path()).replaceAll(place -> Matcher.quoteReplacement(values.next()));
    }

    private String inPath() {
        var nasty = random.nextInt(6) == 0 ? pick(Nasty.UNDECODABLE) : escaped(pick(Nasty.TEXTS));
        return nasty.length() > 3_000 ? nasty.substring(0, 2_700) : nasty;
    }

    /** Good ones, of which one or several are not. */
    private StringBuilder parameters() {
        var form = new StringBuilder();
        int wrong = known.isEmpty() ? 0 : 1 + random.nextInt(3);
        var replaced = new ArrayList<String>();
        for (int i = 0; i < wrong; i++) {
            replaced.add(pick(known));
        }
        for (int i = 0; i < route.parameters().size(); i += 2) {
            var name = route.parameters().get(i);
            if (!replaced.contains(name)) {
                add(form, name, escaped(WebTest.fill(route.parameters().get(i + 1), at)));
            }
        }
        for (var name : replaced) {
            boolean many = name.endsWith("[]") && random.nextInt(4) == 0;
            for (int i = many ? random.nextInt(300) : 0; i >= 0; i--) {
                add(form, encoded(name, random), value());
            }
        }
        return form;
    }

    private String value() {
        var nasty = pick(Nasty.TEXTS);
        // a query is shorter than a form may be
        return method.equals("GET") && nasty.length() > 300 ? "z".repeat(600) : escaped(nasty);
    }

    private static void add(StringBuilder form, String name, String value) {
        form.append(form.isEmpty() ? "" : "&").append(name).append('=').append(value);
    }

    /** As some clients write it. */
    private static String encoded(String name, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> name.replace("[", "%5B").replace("]", "%5D");
            case 1 -> name.replace("[]", "[" + random.nextInt(100) + "]");
            case 2 -> name.replace("[]", "");
            default -> name;
        };
    }

    private byte[] multipart() {
        var out = new ByteArrayOutputStream();
        int parts = random.nextInt(10) == 0 ? random.nextInt(30) : 1;
        for (int i = 0; i < parts; i++) {
            out.writeBytes(("--*******\r\nContent-Disposition: form-data; name=\""
                            + pick(List.of("file", "file", "file", "", "x"))
                            + "\"; filename=\"" + pick(Nasty.TEXTS).replaceAll("^(.{400}).*", "$1")
                            + "\"\r\nContent-Type: "
                            + pick(List.of("text/plain", "nonsense", "")) + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            var content = new byte[random.nextInt(2_000)];
            random.nextBytes(content);
            out.writeBytes(content);
            out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        if (random.nextInt(5) != 0) {
            out.writeBytes("--*******--\r\n".getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
