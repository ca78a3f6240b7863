package dev.baton.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.nulabinc.backlog4j.User;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A member of the space beside its administrator, who came in through Slack and got an API key there, as people do.
 *
 * @param id the user's, as the API says it
 * @param key an API key of theirs
 */
record Colleague(long id, String key) {

    static final String MAIL = "hanako@example.com";

    private static final String PERSON = "U0HANAKO";
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{24,}");

    private static final Colleague SHARED = make();

    /** The one of all tests. */
    static Colleague shared() {
        return SHARED;
    }

    private static Colleague make() {
        var baton = StartedBaton.shared();
        baton.slack().person(PERSON, "花子", MAIL, "ja-JP", "Asia/Tokyo");
        var answer = baton.slackClient().command(PERSON, "D0HANAKO", "api-key");
        assertThat(answer.statusCode()).isEqualTo(200);
        // the longest word of the answer that could be one
        var key = KEY.matcher(answer.body())
                .results()
                .map(MatchResult::group)
                .max(Comparator.comparing(String::length))
                .orElseThrow(() -> new AssertionError("there is no API key in " + answer.body()));
        var id = baton.backlog4j(StartedBaton.ADMINISTRATOR_KEY).getUsers().stream()
                .filter(user -> MAIL.equals(user.getMailAddress()))
                .mapToLong(User::getId)
                .findFirst()
                .orElseThrow();
        return new Colleague(id, key);
    }
}
