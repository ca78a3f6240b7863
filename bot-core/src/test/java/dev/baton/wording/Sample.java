package dev.baton.wording;

import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.IssueUpdated;
import dev.baton.activity.ChangeLog;
import dev.baton.issue.Handover;
import dev.baton.issue.Issue;
import dev.baton.project.IssueKey;
import dev.baton.project.IssueType;
import dev.baton.project.Priority;
import dev.baton.project.Status;
import dev.baton.user.Language;
import dev.baton.user.Role;
import dev.baton.user.User;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An issue that Ito passed to Sato, on Wednesday 26 November 2025 in Tokyo. */
final class Sample {

    static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    static final Instant NOW = Instant.parse("2025-11-26T01:00:00Z");
    static final IssueKey KEY = new IssueKey("SALES", 12);

    private Sample() {}

    static User ito() {
        return new User(1, "Ito", "ito@example.com", Language.EN, TOKYO, Role.MEMBER);
    }

    static User sato() {
        return new User(2, "佐藤", "sato@example.com", Language.JA, TOKYO, Role.MEMBER);
    }

    static Reader english() {
        return new Reader(Language.EN, TOKYO, NOW, null);
    }

    static Reader japanese() {
        return new Reader(Language.JA, TOKYO, NOW, null);
    }

    static Issue issue(int status, @Nullable User holder, @Nullable String due) {
        return issue(status, holder, due, "300 seats, please");
    }

    static Issue issue(int status, @Nullable User holder, @Nullable String due, String description) {
        var names = List.of("", "Open", "In Progress", "Resolved", "Closed");
        return new Issue(
                112,
                KEY,
                7,
                "Sales",
                new IssueType(3, "Bug", "#990000", 1),
                "Quote for ACME",
                description,
                new Status(status, names.get(status), "#ed8077", status),
                Priority.HIGH,
                null,
                holder,
                holder == null ? null : new Handover(ito(), NOW, "a price by seat"),
                null,
                due == null ? null : LocalDate.parse(due),
                new IssueKey("SALES", 3),
                103L,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                false,
                ito(),
                NOW,
                ito(),
                NOW,
                4);
    }

    static Activity changed(User actor, @Nullable String comment, ChangeLog... changes) {
        return new Activity(1, 7, new IssueUpdated(112, KEY, 5, List.of(changes), comment), Set.of(), actor, NOW);
    }
}
