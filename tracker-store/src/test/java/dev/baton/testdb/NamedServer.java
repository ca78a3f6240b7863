package dev.baton.testdb;

import java.util.Map;
import java.util.regex.Pattern;

/** The server that the environment names: {@code BATON_TEST_MYSQL_URL}, {@code _USERNAME} and {@code _PASSWORD}. */
record NamedServer(Map<String, String> environment) implements MySqlSource {

    static final String URL = "BATON_TEST_MYSQL_URL";
    static final String USERNAME = "BATON_TEST_MYSQL_USERNAME";
    static final String PASSWORD = "BATON_TEST_MYSQL_PASSWORD";

    /** A schema in the URL is allowed and left alone, so that an application's own URL will do. */
    private static final Pattern URL_FORM = Pattern.compile("jdbc:mysql://([^/?]+)(/\\w*)?(\\?.*)?");

    @Override
    public String name() {
        return URL;
    }

    /** Options are left to whoever runs the server. */
    @Override
    public Running start(MySqlServer.Options options) throws NotHere {
        String url = environment.getOrDefault(URL, "");
        if (url.isBlank()) {
            throw new NotHere("not set");
        }
        var form = URL_FORM.matcher(url);
        if (!form.matches()) {
            throw new IllegalStateException(
                    "%s must look like jdbc:mysql://localhost:3306/ but is \"%s\".".formatted(URL, url));
        }
        return new Running(
                form.group(1),
                environment.getOrDefault(USERNAME, "root"),
                environment.getOrDefault(PASSWORD, ""),
                true,
                () -> {});
    }
}
