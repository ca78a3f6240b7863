package dev.baton.bot;

import dev.baton.chat.ChatRequest;
import dev.baton.chat.Input;
import dev.baton.chat.Message;
import dev.baton.chat.PlatformException;
import dev.baton.error.TrackerException;
import dev.baton.user.Language;
import dev.baton.wording.Answer;
import dev.baton.wording.Answers;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionException;

/** Turns whatever went wrong into a finished sentence, with what was typed kept. */
final class Failures {

    private static final Logger log = LoggerFactory.getLogger(Failures.class);

    private Failures() {}

    /** What came of it, for the metrics, and what to say. */
    record Failure(String outcome, Message answer) {}

    /** @param readable makes what was typed what people would read; asks the database, so only where that has not failed */
    static Failure of(
            RuntimeException failure, ChatRequest request, Language language, UnaryOperator<String> readable) {
        return switch (failure) {
            case Refusal refusal -> new Failure("refused", keeping(refusal.answer(), request, language, readable));
            case TrackerException refused ->
                new Failure(
                        "refused",
                        keeping(Message.of(refused.sentence(language.locale())), request, language, readable));
            case PlatformException unreachable -> {
                log.info("{} could not be asked: {}", request.user().platform(), unreachable.getMessage());
                yield failure("platform", Answer.TROUBLE_PLATFORM.in(language, platform(request)), request, language);
            }
            default -> unexpected(failure, request, language);
        };
    }

    private static Failure unexpected(RuntimeException failure, ChatRequest request, Language language) {
        if (ofDatabase(failure)) {
            log.warn("The database failed while a request was handled", failure);
            var answer = surelyUndone(failure) ? Answer.TROUBLE_DATABASE : Answer.TROUBLE_UNSURE;
            return failure("database", answer.in(language), request, language);
        }
        var reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        log.error("A request failed, told as {}", reference, failure);
        return failure("error", Answer.TROUBLE_UNEXPECTED.in(language, reference), request, language);
    }

    private static Failure failure(String outcome, String sentence, ChatRequest request, Language language) {
        return new Failure(outcome, keeping(Message.of(sentence), request, language, UnaryOperator.identity()));
    }

    private static Message keeping(
            Message answer, ChatRequest request, Language language, UnaryOperator<String> readable) {
        var typed = typed(request);
        return typed == null || typed.isBlank() ? answer : Answers.keeping(answer, readable.apply(typed), language);
    }

    private static @Nullable String typed(ChatRequest request) {
        return switch (request.input()) {
            case Input.Line line -> line.text();
            case Input.Submission form -> SubmissionActions.typed(form.values());
            case Input.Press press -> null;
            case Input.FromMessage message -> null;
            case Input.Arrival arrival -> null;
        };
    }

    private static boolean ofDatabase(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof DataAccessException
                        || cause instanceof TransactionException
                        || cause instanceof PersistenceException
                        || cause instanceof SQLException);
    }

    /** Whether it failed before anything could be committed; the last is what a pool says that has no connection to give. */
    private static boolean surelyUndone(Throwable failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof CannotGetJdbcConnectionException
                || failure instanceof TransientDataAccessException
                || causes(failure).anyMatch(SQLTransientConnectionException.class::isInstance);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static String platform(ChatRequest request) {
        return switch (request.user().platform()) {
            case "slack" -> "Slack";
            case "teams" -> "Microsoft Teams";
            default -> request.user().platform();
        };
    }
}
