package dev.baton.playground.slack;

import dev.baton.playground.world.Message;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of a long list of messages (<a href="https://docs.slack.dev/apis/web-api/pagination/">pagination</a>).
 *
 * @param next where the next part begins; empty at the end
 */
record Page(List<Message> messages, String next) {

    private static final int USUAL = 100;
    private static final int LARGEST = 999;
    private static final String MARK = "next_ts:";

    /** The part of the list that the arguments {@code oldest}, {@code latest}, {@code inclusive}, {@code limit}, {@code cursor} ask for. */
    static Page of(Arguments call, List<Message> all) {
        return from(call, all.stream().filter(message -> asked(call, message)).toList());
    }

    /** The same of a thread, whose first message is always there. */
    static Page ofThread(Arguments call, List<Message> thread) {
        return from(
                call,
                Stream.concat(thread.stream().limit(1), thread.stream().skip(1).filter(message -> asked(call, message)))
                        .toList());
    }

    private static Page from(Arguments call, List<Message> asked) {
        var limit = Math.clamp(call.number("limit", USUAL), 1, LARGEST);
        int start = 0;
        var cursor = call.get("cursor");
        if (cursor.isPresent()) {
            var ts = read(cursor.get());
            start = asked.stream().map(Message::id).toList().indexOf(ts);
            if (start < 0) {
                throw new RefusedException("invalid_cursor");
            }
        }
        var end = Math.min(asked.size(), start + limit);
        return new Page(
                asked.subList(start, end),
                end == asked.size() ? "" : written(asked.get(end).id()));
    }

    private static boolean asked(Arguments call, Message message) {
        var inclusive = call.isTrue("inclusive") ? 0 : 1;
        var ts = new BigDecimal(message.id());
        return border(call, "oldest")
                        .map(oldest -> ts.compareTo(oldest) >= inclusive)
                        .orElse(true)
                && border(call, "latest")
                        .map(latest -> latest.compareTo(ts) >= inclusive)
                        .orElse(true);
    }

    private static Optional<BigDecimal> border(Arguments call, String name) {
        try {
            return call.get(name).map(BigDecimal::new);
        } catch (NumberFormatException noTime) {
            throw new RefusedException("invalid_ts_" + name);
        }
    }

    private static String written(String ts) {
        return Base64.getEncoder().encodeToString((MARK + ts).getBytes(StandardCharsets.UTF_8));
    }

    private static String read(String cursor) {
        try {
            var mark = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
            return mark.startsWith(MARK) ? mark.substring(MARK.length()) : "";
        } catch (IllegalArgumentException noCursor) {
            return "";
        }
    }

    ObjectNode answer(Function<Message, ObjectNode> shown) {
        var answer = Json.object();
        var list = answer.putArray("messages");
        messages.forEach(message -> list.add(shown.apply(message)));
        answer.put("has_more", !next.isEmpty());
        if (!next.isEmpty()) {
            answer.putObject("response_metadata").put("next_cursor", next);
        }
        return answer;
    }
}
