package dev.baton.account;

import dev.baton.transaction.Transactions;
import dev.baton.user.User;
import dev.baton.user.Users;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The code that makes whoever knows it the first administrator. Each replica that starts while there is no administrator
 * prints one of its own; only hashes are stored, any code works on any replica, and the first use ends them all.
 */
@Service
public class SetupCode {

    /** Without letters and digits that look or sound alike. */
    private static final String ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final Duration VALID = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Users users;
    private final Clock clock;
    private final Transactions transactions;
    private final Attempts attempts;
    private volatile @Nullable String code;

    SetupCode(JdbcClient jdbc, Users users, Clock clock, Transactions transactions) {
        this.jdbc = jdbc;
        this.users = users;
        this.clock = clock;
        this.transactions = transactions;
        this.attempts = new Attempts(5, Duration.ofMinutes(15), clock);
    }

    /** The code to be printed for the operator, such as {@code K7QM-2XWP-HT4D}; empty when there is an administrator. */
    public Optional<String> code() {
        return users.hasAdministrator() ? Optional.empty() : Optional.ofNullable(code);
    }

    /** What came of giving a code. */
    public enum Outcome {
        DONE,
        /** There is an administrator already; codes are of no use any more. */
        TOO_LATE,
        WRONG,
        /** Too many wrong codes of late; none is looked at for a quarter of an hour. */
        TOO_OFTEN
    }

    /** Makes the user administrator when the code is right. Case, spaces and hyphens do not matter. */
    public Outcome give(User user, String typed) {
        if (users.hasAdministrator()) {
            return Outcome.TOO_LATE;
        }
        if (!attempts.permitted(user.id())) {
            return Outcome.TOO_OFTEN;
        }
        var hash = hash(typed);
        Outcome outcome = transactions.run(() -> {
            // all rows are locked, in one order, so that of two people at the same moment one comes second
            var valid = jdbc.sql("SELECT hash FROM setup_code WHERE created > ? ORDER BY hash FOR UPDATE")
                    .param(now().minus(VALID))
                    .query(String.class)
                    .list();
            if (!valid.contains(hash)) {
                return Outcome.WRONG;
            }
            jdbc.sql("DELETE FROM setup_code").update();
            users.makeAdministrator(user.id());
            return Outcome.DONE;
        });
        if (outcome == Outcome.WRONG) {
            if (users.hasAdministrator()) {
                return Outcome.TOO_LATE;
            }
            attempts.failed(user.id());
        }
        return outcome;
    }

    /** Makes this replica's code when there is no administrator. */
    void prepare() {
        if (users.hasAdministrator()) {
            return;
        }
        var fresh = random();
        jdbc.sql("DELETE FROM setup_code WHERE created <= ?")
                .param(now().minus(VALID))
                .update();
        jdbc.sql("INSERT INTO setup_code (hash, created) VALUES (?, ?)")
                .params(hash(fresh), now())
                .update();
        code = fresh;
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String random() {
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static String hash(String code) {
        var essential = new StringBuilder();
        code.toUpperCase(Locale.ROOT)
                .chars()
                .filter(c -> ALPHABET.indexOf(c) >= 0)
                .limit(64)
                .forEach(c -> essential.append((char) c));
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(essential.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
