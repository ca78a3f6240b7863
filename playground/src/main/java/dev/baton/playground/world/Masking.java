package dev.baton.playground.world;

import dev.baton.playground.world.Exchange.Half;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Leaves of secrets only as much as shows what they are: whoever shows the inspector to others shows no key to the chats. */
final class Masking {

    private static final String REST = "…";
    private static final Pattern CREDENTIALS = Pattern.compile("(\\S+ \\S{0,8}).*");

    /** Of Entra's token request and its answer, and of Slack's calls that have their token among the arguments. */
    private static final Pattern SECRET = Pattern.compile(
            "(\"(?:access_token|client_secret)\"\\s*:\\s*\")[^\"]*|((?:^|&)(?:client_secret|token)=)[^&]*");

    private Masking() {}

    static Half of(Half half) {
        var headers = new TreeMap<>(half.headers());
        headers.replaceAll((name, value) -> name.equalsIgnoreCase("Authorization")
                ? CREDENTIALS.matcher(value).replaceFirst("$1" + REST)
                : value);
        var body = SECRET.matcher(half.body())
                .replaceAll(secret -> (secret.group(1) == null ? secret.group(2) : secret.group(1)) + REST);
        return new Half(headers, body);
    }
}
