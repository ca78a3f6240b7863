package dev.baton.playground.teams;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The connector does not do it. Codes are those of
 * <a href="https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability#status-codes-from-agent-conversational-apis">
 * Teams' status codes</a>.
 */
final class ConnectorError extends RuntimeException {

    private final int status;
    private final String code;
    private final @Nullable Long retryAfter;

    private ConnectorError(int status, String code, String message, @Nullable Long retryAfter) {
        super(message);
        this.status = status;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    static ConnectorError unauthorized() {
        return new ConnectorError(401, "Unauthorized", "Authorization has been denied for this request.", null);
    }

    static ConnectorError syntax(String sentence) {
        return new ConnectorError(400, "BadSyntax", sentence, null);
    }

    static ConnectorError argument(String sentence) {
        return new ConnectorError(400, "BadArgument", sentence, null);
    }

    static ConnectorError noSuchConversation() {
        return new ConnectorError(404, "ConversationNotFound", "Conversation not found.", null);
    }

    static ConnectorError notInConversation() {
        return new ConnectorError(
                403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.", null);
    }

    static ConnectorError noSuchActivity() {
        return new ConnectorError(404, "ActivityNotFoundInConversation", "Activity not found in conversation.", null);
    }

    static ConnectorError noSuchMember() {
        return new ConnectorError(404, "MemberNotFoundInConversation", "Member not found in conversation.", null);
    }

    static ConnectorError notYours() {
        return new ConnectorError(403, "NotEnoughPermissions", "Only the bot's own messages can be changed.", null);
    }

    static ConnectorError tooBig() {
        return new ConnectorError(413, "MessageSizeTooBig", "Message size too large.", null);
    }

    static ConnectorError tooMany(long seconds) {
        return new ConnectorError(429, "TooManyRequests", "API calls quota exceeded.", seconds);
    }

    ResponseEntity<Map<String, Object>> response() {
        var headers = new HttpHeaders();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter));
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .body(Map.of("error", Map.of("code", code, "message", String.valueOf(getMessage()))));
    }
}
