package dev.baton.clients;

import com.nulabinc.backlog4j.BacklogClient;
import com.nulabinc.backlog4j.BacklogClientFactory;
import com.nulabinc.backlog4j.conf.BacklogPackageConfigure;
import dev.baton.process.Child;
import dev.baton.testdb.MySqlServer;
import java.io.IOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Baton as it is run, {@code java -jar baton.jar}, on MySQL and with both chats connected: one for all tests of this JVM,
 * whose projects therefore have keys of their own.
 */
final class StartedBaton {

    /** The administrator's, who is there from the first start on. */
    static final String ADMINISTRATOR_MAIL = "admin@example.com";

    static final String ADMINISTRATOR_KEY = "clients-tests-0123456789abcdefghijklmnopqrstuvwxyz";

    /** The size of the largest file that it takes. */
    static final int MOST_BYTES = 4 << 20;

    /** How many icons it gives to one person. */
    static final int ICONS_PER_MINUTE = 30;

    private static final Path JAR = Path.of(System.getProperty("baton.jar", "target/baton.jar"));

    private static final StartedBaton SHARED = start();

    private final String url;
    private final TlsProxy tls;
    private final Chats chats;
    private final AtomicInteger keys = new AtomicInteger();

    private StartedBaton() throws IOException, InterruptedException {
        if (!Files.exists(JAR)) {
            throw new AssertionError(JAR + " is not there: the tests with published clients run after package.");
        }
        var database = MySqlServer.shared().freshDatabase("baton_clients");
        var port = Child.freePort();
        url = "http://127.0.0.1:" + port;
        chats = new Chats(url);
        var arguments = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString(),
                "--server.port=" + port,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.username(),
                "--spring.datasource.password=" + database.password(),
                "--baton.admin.mail-address=" + ADMINISTRATOR_MAIL,
                "--baton.admin.api-key=" + ADMINISTRATOR_KEY,
                "--baton.attachments.max-size=" + MOST_BYTES + "B",
                "--baton.webhooks.allow-private-targets=true",
                // on, so that the headers are there, and out of the way; but for icons, which are hardly asked for
                "--baton.web.rate-limit.read-per-minute=100000",
                "--baton.web.rate-limit.update-per-minute=100000",
                "--baton.web.rate-limit.search-per-minute=100000",
                "--baton.web.rate-limit.icon-per-minute=" + ICONS_PER_MINUTE));
        arguments.addAll(chats.settings());
        var child = new Child("clients-baton", arguments);
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

    /** Where people talk to it. */
    Chats chats() {
        return chats;
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
