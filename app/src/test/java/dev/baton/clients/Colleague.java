package dev.baton.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.backlog4j.User;
import dev.baton.chats.Ledger;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/**
 * A member of the space beside its administrator, who came in through Slack and got an API key there, as people do.
 *
 * @param id the user's, as the API says it
 * @param key an API key of theirs
 */
record Colleague(long id, String key) {

    static final String MAIL = "hanako@example.com";

    private static final String PERSON = "U0HANAKO";
    private static final Pattern KEY = Pattern.compile("\\b[A-Za-z0-9]{64}\\b");

    private static final Colleague SHARED = make();

    /** The one of all tests. */
    static Colleague shared() {
        return SHARED;
    }

    /** Says it to Baton in Slack. */
    static void say(String channel, String text) {
        var answer = StartedBaton.shared().slackClient().command(PERSON, channel, text);
        assertThat(answer.statusCode()).as(text).isEqualTo(200);
    }

    private static Colleague make() {
        var baton = StartedBaton.shared();
        baton.slack().person(PERSON, "花子", MAIL, "ja-JP", "Asia/Tokyo");
        var answer = baton.slackClient().command(PERSON, "D0HANAKO", "api-key");
        assertThat(answer.statusCode()).isEqualTo(200);
        var key = Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> key(baton, answer.body()), Optional::isPresent)
                .orElseThrow();
        var id = baton.backlog4j(StartedBaton.ADMINISTRATOR_KEY).getUsers().stream()
                .filter(user -> MAIL.equals(user.getMailAddress()))
                .mapToLong(User::getId)
                .findFirst()
                .orElseThrow();
        return new Colleague(id, key);
    }

    /** In the acknowledgement, or, where Baton was slow, in what it sends later. */
    private static Optional<String> key(StartedBaton baton, String acknowledgement) {
        var later = baton.slack().ledger().in(baton.slack().responseUrl(PERSON)).stream()
                .map(Ledger.Entry::body);
        return Stream.concat(Stream.of(acknowledgement), later)
                .flatMap(text -> KEY.matcher(text).results().map(MatchResult::group))
                .findFirst();
    }
}
