package dev.baton.bench;

import dev.baton.process.Child;
import dev.baton.testdb.Database;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** Baton as it is run, asked over its API. */
final class ApiServer implements AutoCloseable {

    private static final String ADMINISTRATOR = "administrator-of-the-benchmark";

    private final OkHttpClient http = new OkHttpClient();
    private final Child child;
    private final String url;

    ApiServer(Database database) throws IOException, InterruptedException {
        var port = Child.freePort();
        url = "http://127.0.0.1:" + port;
        child = new Child(
                "api",
                List.of(
                        "-jar",
                        Bench.jar().toString(),
                        "--server.port=" + port,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--baton.admin.mail-address=bench@example.com",
                        "--baton.admin.api-key=" + ADMINISTRATOR,
                        // counted as ever, but never reached
                        "--baton.web.rate-limit.read-per-minute=100000000",
                        "--baton.web.rate-limit.update-per-minute=100000000",
                        "--baton.web.rate-limit.search-per-minute=100000000"));
        child.awaitAnswer(url + "/actuator/health");
    }

    Request get(String key, String path) {
        return request(key, path).build();
    }

    Request post(String key, String path, Map<String, String> form) {
        var body = new FormBody.Builder();
        form.forEach(body::add);
        return request(key, path).post(body.build()).build();
    }

    private Request.Builder request(String key, String path) {
        return new Request.Builder().url(url + "/api/v2/" + path).header("Backlog-API-Key", key);
    }

    /** The administrator does it, and it works. */
    String prepare(String path, Map<String, String> form) throws IOException {
        return prepare(ADMINISTRATOR, path, form);
    }

    String prepare(String key, String path, Map<String, String> form) throws IOException {
        try (var answer = http.newCall(post(key, path, form)).execute()) {
            var body = answer.body().string();
            if (!answer.isSuccessful()) {
                throw new IllegalStateException(path + " → " + answer.code() + " " + body);
            }
            return body;
        }
    }

    /** Makes so many calls, one after the other. */
    void call(LongFunction<Request> requests, int times) throws IOException {
        for (var n = 0; n < times; n++) {
            try (var answer = http.newCall(requests.apply(n)).execute()) {
                answer.body().bytes();
            }
        }
    }

    @Override
    public void close() {
        child.close();
    }
}
