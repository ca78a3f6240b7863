package dev.baton.teams;

import com.microsoft.bot.connector.Conversations;
import com.microsoft.bot.connector.authentication.AppCredentials;
import com.microsoft.bot.connector.authentication.MicrosoftAppCredentials;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.connector.rest.RestTeamsConnectorClient;
import com.microsoft.bot.connector.teams.TeamsOperations;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.RestException;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import com.microsoft.bot.restclient.retry.RetryStrategy;
import com.microsoft.bot.restclient.serializer.JacksonAdapter;
import dev.baton.chat.PlatformException;
import dev.baton.chat.PlatformException.ConversationGone;
import dev.baton.chat.PlatformException.Refused;
import dev.baton.chat.PlatformException.TryLater;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import retrofit2.Retrofit;

/**
 * Calls the Bot Connector through Microsoft's client, held to our manners: only allowed hosts, ten seconds, no repeating
 * by itself, no cookies, no redirects; and its errors told apart as delivery needs them.
 */
final class Connector {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CLIENTS_KEPT = 64;
    /** 403 and 404 that say nothing of the conversation: a message that was deleted, a wrong regional host. */
    private static final Set<String> NOT_GONE = Set.of("ActivityNotFoundInConversation", "InvalidBotApiHost");

    /** Told with other statuses than 403 and 404 too. */
    private static final Set<String> GONE =
            Set.of("BotNotInConversationRoster", "ConversationBlockedByUser", "ConversationNotFound");

    private final ServiceHosts hosts;
    private final AppCredentials credentials;
    /** Idle connections are given up before a server does, which would fail the next request. */
    private final OkHttpClient shared = new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(16, 4, TimeUnit.SECONDS))
            .build();

    private final Map<String, RestClient> clients = new ConcurrentHashMap<>();
    private final Counter rateLimited;

    /** @param credentials null to call without a token, as in local mode */
    Connector(ServiceHosts hosts, @Nullable AppCredentials credentials, MeterRegistry meters) {
        this.hosts = hosts;
        this.credentials = credentials == null ? MicrosoftAppCredentials.empty() : credentials;
        this.rateLimited = Counter.builder("baton.platform.rate_limited")
                .description("Requests that the platform refused because there were too many")
                .tag("platform", Incoming.PLATFORM)
                .register(meters);
    }

    /** @throws PlatformException when the connector did not do it, or may not be called */
    <T> T conversations(String serviceUrl, Function<Conversations, CompletableFuture<T>> call) {
        return call(() -> call.apply(new RestConnectorClient(client(serviceUrl)).getConversations()));
    }

    /** @throws PlatformException when the connector did not do it, or may not be called */
    <T> T teams(String serviceUrl, Function<TeamsOperations, CompletableFuture<T>> call) {
        return call(() -> call.apply(new TeamsClient(client(serviceUrl)).getTeams()));
    }

    private interface Call<T> {
        CompletableFuture<T> start();
    }

    private <T> T call(Call<T> call) {
        try {
            return call.start()
                    .orTimeout(2 * PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException failed) {
            throw told(failed.getCause() == null ? failed : failed.getCause());
        } catch (RestException failed) {
            throw told(failed);
        }
    }

    private RestClient client(String serviceUrl) {
        if (!hosts.allow(serviceUrl)) {
            throw new Refused("A stored serviceUrl is not of baton.teams.service-hosts; nothing was sent to it.", null);
        }
        if (clients.size() >= CLIENTS_KEPT) {
            clients.clear();
        }
        return clients.computeIfAbsent(serviceUrl, this::newClient);
    }

    private RestClient newClient(String serviceUrl) {
        // one pool and one dispatcher for all of them
        var http = shared.newBuilder();
        var builder = new RestClient.Builder(http, new Retrofit.Builder())
                .withBaseUrl(serviceUrl)
                .withCredentials(credentials)
                .withSerializerAdapter(new JacksonAdapter())
                .withResponseBuilderFactory(new ServiceResponseBuilder.Factory())
                .withRetryStrategy(new Never());
        // after the builder, which sets what it likes
        http.connectTimeout(PATIENCE)
                .readTimeout(PATIENCE)
                .writeTimeout(PATIENCE)
                .callTimeout(PATIENCE)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .cookieJar(CookieJar.NO_COOKIES);
        return builder.build();
    }

    private PlatformException told(Throwable failure) {
        if (failure instanceof RestException refused && refused.response() != null) {
            return told(refused);
        }
        if (failure instanceof IOException || failure instanceof java.util.concurrent.TimeoutException) {
            return new TryLater("Teams cannot be reached: " + failure.getClass().getSimpleName(), null, false, failure);
        }
        // an answer that Microsoft's client cannot read, for one
        return new TryLater("Teams answered in a way not understood", null, false, failure);
    }

    private PlatformException told(RestException refused) {
        var response = refused.response();
        var status = response.code();
        var code = code(refused);
        var sentence = "Teams answered %d %s".formatted(status, code);
        if (status == 429) {
            rateLimited.increment();
            return new TryLater(sentence, retryAfter(response.headers().get("Retry-After")), true, refused);
        }
        if (GONE.contains(code) || (status == 403 || status == 404) && !NOT_GONE.contains(code)) {
            return new ConversationGone(sentence, refused);
        }
        // 401: our own credentials, which an operator can mend
        if (status >= 500 || status == 401 || status == 408 || status == 412 || response.isSuccessful()) {
            return new TryLater(sentence, retryAfter(response.headers().get("Retry-After")), false, refused);
        }
        return new Refused(sentence, refused);
    }

    private static String code(RestException refused) {
        return refused.body() instanceof com.microsoft.bot.schema.ErrorResponse answer
                        && answer.getError() != null
                        && answer.getError().getCode() != null
                ? answer.getError().getCode().replaceAll("[^A-Za-z0-9_.-]", "")
                : "";
    }

    private static @Nullable Duration retryAfter(@Nullable String header) {
        try {
            return header == null ? null : Duration.ofSeconds(Math.clamp(Long.parseLong(header.strip()), 0, 86_400));
        } catch (NumberFormatException aDate) {
            return null;
        }
    }

    /** Delivery repeats, with all its knowledge; Microsoft's client would post twice behind its back. */
    private static final class Never extends RetryStrategy {

        Never() {
            super("never", false);
        }

        @Override
        public boolean shouldRetry(int count, Response response) {
            return false;
        }
    }

    /** Only so that it can be made of a client that is set up as above. */
    private static final class TeamsClient extends RestTeamsConnectorClient {

        TeamsClient(RestClient client) {
            super(client);
        }
    }
}
