package dev.baton.clients;

import com.nulabinc.backlog4j.BacklogClient;
import com.nulabinc.backlog4j.BacklogClientFactory;
import com.nulabinc.backlog4j.conf.BacklogPackageConfigure;
import dev.baton.chats.FakeSlack;
import dev.baton.chats.SlackClient;
import dev.baton.chats.Troubles;
import dev.baton.process.Child;
import dev.baton.testdb.MySqlServer;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Baton as it is run, {@code java -jar baton.jar}, on MySQL and with Slack connected: one for all tests of this JVM, whose
 * projects therefore have keys of their own.
 */
final class StartedBaton {

    /** The administrator's, who is there from the first start on. */
    static final String ADMINISTRATOR_MAIL = "admin@example.com";

    static final String ADMINISTRATOR_KEY = "clients-tests-0123456789abcdefghijklmnopqrstuvwxyz";

    private static final Path JAR = Path.of(System.getProperty("baton.jar", "target/baton.jar"));

    private static final StartedBaton SHARED = start();

    private final String url;
    private final TlsProxy tls;
    private final FakeSlack slack;
    private final SlackClient slackClient;
    private final AtomicInteger keys = new AtomicInteger();

    private StartedBaton() throws IOException, InterruptedException {
        if (!Files.exists(JAR)) {
            throw new AssertionError(JAR + " is not there: the tests with published clients run after package.");
        }
        var database = MySqlServer.shared().freshDatabase("baton_clients");
        var port = Child.freePort();
        url = "http://127.0.0.1:" + port;
        slack = new FakeSlack(Troubles.none());
        slackClient = new SlackClient(url, slack);
        var child = new Child(
                "clients-baton",
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        JAR.toString(),
                        "--server.port=" + port,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--baton.slack.signing-secret=" + SlackClient.SECRET,
                        "--baton.slack.bot-token=xoxb-clients",
                        "--baton.slack.api-url=" + slack.url(),
                        "--baton.admin.mail-address=" + ADMINISTRATOR_MAIL,
                        "--baton.admin.api-key=" + ADMINISTRATOR_KEY,
                        "--baton.webhooks.allow-private-targets=true",
                        // on, so that the headers are there, and out of the way
                        "--baton.web.rate-limit.read-per-minute=100000",
                        "--baton.web.rate-limit.update-per-minute=100000",
                        "--baton.web.rate-limit.search-per-minute=100000",
                        "--baton.web.rate-limit.icon-per-minute=100000"));
        child.awaitAnswer(url + "/actuator/health");
        tls = new TlsProxy(port);
    }

    private static StartedBaton start() {
        try {
            return new StartedBaton();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static StartedBaton shared() {
        return SHARED;
    }

    /** For a new project of one test alone. */
    String nextKey() {
        return "KEY" + keys.incrementAndGet();
    }

    /** Where it listens, without a slash at the end. */
    String url() {
        return url;
    }

    /** The way in for clients that speak TLS only. */
    TlsProxy tls() {
        return tls;
    }

    /** What people of the workspace say to it. */
    SlackClient slackClient() {
        return slackClient;
    }

    /** The workspace. */
    FakeSlack slack() {
        return slack;
    }

    /** The published backlog4j, calling with {@code key}. */
    BacklogClient backlog4j(String key) {
        try {
            return new BacklogClientFactory(new BacklogPackageConfigure(url).apiKey(key)).newClient();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
