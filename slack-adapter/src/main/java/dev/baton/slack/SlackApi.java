package dev.baton.slack;

import com.google.gson.JsonParseException;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import dev.baton.chat.PlatformException;
import dev.baton.chat.PlatformException.ConversationGone;
import dev.baton.chat.PlatformException.Refused;
import dev.baton.chat.PlatformException.TryLater;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Slack's Web API, each call once; what goes wrong becomes a {@link PlatformException} that holds no token and no text. */
final class SlackApi {

    /** Nothing will come through there again, unless an operator or a channel's people change something. */
    private static final Set<String> GONE = Set.of(
            "channel_not_found",
            "is_archived",
            "not_in_channel",
            "user_not_in_channel",
            "user_not_found",
            "users_not_found",
            "user_disabled",
            "cannot_dm_bot",
            "restricted_action",
            "restricted_action_read_only_channel",
            "restricted_action_thread_only_channel",
            "restricted_action_non_threadable_channel",
            "ekm_access_denied",
            "team_access_not_granted",
            "token_revoked",
            "token_expired",
            "account_inactive",
            "invalid_auth",
            "not_authed",
            "org_login_required");

    private static final Set<String> LATER = Set.of(
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "team_added_to_org",
            "accesslimited",
            "no_response");

    private final MethodsClient methods;
    private final Counter rateLimited;

    SlackApi(MethodsClient methods, MeterRegistry meters) {
        this.methods = methods;
        this.rateLimited = Counter.builder("baton.platform.rate_limited")
                .description("Requests that a chat platform refused because there were too many")
                .tag("platform", SlackPlatform.NAME)
                .register(meters);
    }

    /** One call of a method. */
    @FunctionalInterface
    interface Call<T> {
        T on(MethodsClient methods) throws IOException, SlackApiException;
    }

    /** Calls {@code method} once; its answer, when it is a good one. */
    <T extends SlackApiTextResponse> T call(String method, Call<T> call) {
        T answer;
        try {
            answer = call.on(methods);
        } catch (SlackApiException refused) {
            throw refusal(method, refused);
        } catch (IOException network) {
            throw new TryLater(method + ": " + network.getClass().getSimpleName(), null, false, network);
        } catch (JsonParseException | NullPointerException garbled) {
            // The SDK does not look whether there is a body before it reads it.
            throw new TryLater(method + ": an answer that is no JSON", null, false, garbled);
        }
        if (!answer.isOk()) {
            throw failure(method, String.valueOf(answer.getError()), null);
        }
        return answer;
    }

    private PlatformException refusal(String method, SlackApiException refused) {
        int status = refused.getResponse().code();
        if (status == 429) {
            rateLimited.increment();
            return new TryLater(
                    method + ": rate limited", retryAfter(refused.getResponse().header("Retry-After")), true, null);
        }
        if (status >= 500 || status < 400) {
            return new TryLater(method + ": status " + status, null, false, null);
        }
        return new Refused(method + ": status " + status, null);
    }

    private PlatformException failure(String method, String error, @Nullable Throwable cause) {
        var message = method + ": " + error;
        if (error.equals("ratelimited") || error.equals("rate_limited")) {
            rateLimited.increment();
            return new TryLater(message, null, true, cause);
        }
        if (GONE.contains(error)) {
            return new ConversationGone(message, cause);
        }
        return LATER.contains(error) ? new TryLater(message, null, false, cause) : new Refused(message, cause);
    }

    private static @Nullable Duration retryAfter(@Nullable String seconds) {
        try {
            return seconds == null ? null : Duration.ofSeconds(Math.max(0, Long.parseLong(seconds.strip())));
        } catch (NumberFormatException notSeconds) {
            return null;
        }
    }
}
