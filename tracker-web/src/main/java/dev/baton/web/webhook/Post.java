package dev.baton.web.webhook;

import dev.baton.text.PlainText;
import dev.baton.webhook.Targets;
import dev.baton.webhook.WebhookCall;
import java.io.IOException;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dns;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Makes one call over HTTP, once: no redirect is followed, no proxy used, nothing repeated, no connection kept, and of the
 * answer no more is read than a glance.
 */
@Component
class Post {

    private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
    private static final int GLANCE_BYTES = 400;
    private static final int GLANCE_LENGTH = 100;

    /** However long a receiver wants to be left alone, it is asked again after this. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final OkHttpClient client;
    private final Clock clock;

    /** @param timeout of the whole call, from the name's look-up to the end of the answer */
    Post(
            Targets targets,
            ObjectProvider<Dns> dns,
            @Value("${baton.webhooks.timeout:10s}") Duration timeout,
            Clock clock) {
        this.client = new OkHttpClient.Builder()
                .socketFactory(new CheckedSockets(targets))
                .dns(dns.getIfAvailable(() -> Dns.SYSTEM))
                .proxy(Proxy.NO_PROXY)
                .followRedirects(false)
                .followSslRedirects(false)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .callTimeout(timeout)
                .build();
        this.clock = clock;
    }

    /** Returns what became of it, whatever that was. */
    Answer send(WebhookCall call) {
        Request request;
        try {
            request = request(call);
        } catch (IllegalArgumentException noUrl) {
            return new Answer.Refused("Not a URL to post to", null); // which the store saw otherwise
        }
        try (var response = client.newCall(request).execute()) {
            return answer(response);
        } catch (IOException e) {
            return new Answer.Away(
                    e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage()), null);
        }
    }

    private Request request(WebhookCall call) {
        long timestamp = clock.instant().getEpochSecond();
        return new Request.Builder()
                .url(call.url())
                .header("User-Agent", "Baton")
                .header("Accept-Encoding", "identity")
                .header("webhook-id", call.messageId())
                .header("webhook-timestamp", String.valueOf(timestamp))
                .header("webhook-signature", Signature.of(call.secret(), call.messageId(), timestamp, call.body()))
                .post(new Once(call.body().getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    /** A body that the client sends one time at most: until then it may try the name's other addresses, afterwards nothing. */
    private static final class Once extends RequestBody {
        private final byte[] bytes;

        Once(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public MediaType contentType() {
            return JSON;
        }

        @Override
        public long contentLength() {
            return bytes.length;
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            sink.write(bytes);
        }
    }

    private Answer answer(Response response) {
        int code = response.code();
        if (response.isSuccessful()) {
            return new Answer.Arrived();
        }
        if (code == 410) {
            return new Answer.Gone();
        }
        var error = "HTTP " + code + glance(response);
        var retryAfter = retryAfter(response.header("Retry-After"));
        boolean away = code >= 500 || code == 408 || code == 425 || code == 429;
        return away ? new Answer.Away(error, retryAfter) : new Answer.Refused(error, retryAfter);
    }

    private static String glance(Response response) {
        try {
            var text = response.peekBody(GLANCE_BYTES).string().replaceAll("\\p{Cntrl}", " ");
            var glance = PlainText.glance(text, GLANCE_LENGTH);
            return glance == null ? "" : ": " + glance;
        } catch (IOException brokeOff) {
            return "";
        }
    }

    /** In seconds or as a date, both of which the header may be. */
    private @Nullable Duration retryAfter(@Nullable String header) {
        if (header == null) {
            return null;
        }
        try {
            var pause = header.strip().matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(header.strip()))
                    : Duration.between(
                            clock.instant(),
                            ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return pause.isNegative() ? null : pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        } catch (DateTimeException neither) {
            return null;
        }
    }
}
