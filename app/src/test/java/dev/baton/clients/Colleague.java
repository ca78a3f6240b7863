package dev.baton.clients;

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

    private static final Pattern KEY = Pattern.compile("\\b[A-Za-z0-9]{64}\\b");

    private static final Colleague SHARED = make();

    /** The one of all tests. */
    static Colleague shared() {
        return SHARED;
    }

    /** Asks again and again, since a Baton that has just begun is not connected to Slack yet. */
    private static Colleague make() {
        var baton = StartedBaton.shared();
        // in this thread, for another one would wait for this class to be initialised
        var key = Awaitility.await()
                .pollInSameThread()
                .pollInterval(Duration.ofSeconds(3))
                .pollDelay(Duration.ZERO)
                .atMost(Duration.ofSeconds(45))
                .until(() -> key(baton.chats(), baton.chats().sayInSlack("D0HANAKO", "api-key")), Optional::isPresent)
                .orElseThrow();
        return new Colleague(baton.backlog4j(key).getMyself().getId(), key);
    }

    /** In the acknowledgement, or, where Baton was slow, in what it sends later. */
    private static Optional<String> key(Chats chats, String acknowledgement) {
        var later = chats.lateAnswersInSlack().stream().map(Ledger.Entry::body);
        return Stream.concat(Stream.of(acknowledgement), later)
                .flatMap(text -> KEY.matcher(text).results().map(MatchResult::group))
                .findFirst();
    }
}
