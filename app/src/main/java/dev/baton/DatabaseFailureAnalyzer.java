package dev.baton;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

/** Says that the database cannot be entered, instead of a stack trace; names its address, never a password. */
final class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** MySQL's code for a schema that does not exist. */
    private static final int UNKNOWN_DATABASE = 1049;

    private final Environment environment;

    DatabaseFailureAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        var state = cause.getSQLState() == null ? "" : cause.getSQLState();
        var why = state.startsWith("08")
                ? "does not answer"
                : state.startsWith("28")
                        ? "refuses the user"
                        : cause.getErrorCode() == UNKNOWN_DATABASE ? "has no such schema" : null;
        if (why == null) {
            return null;
        }
        return new FailureAnalysis(
                "The database at %s %s: %s".formatted(address(), why, firstLine(cause.getMessage())),
                "Check that it runs, and spring.datasource.url, .username and .password.",
                cause);
    }

    /** The URL without what stands behind its question mark, or in it before the host. */
    private String address() {
        var url = environment.getProperty("spring.datasource.url", "");
        var end = url.indexOf('?');
        return (end < 0 ? url : url.substring(0, end)).replaceFirst("//[^/@]*@", "//");
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
