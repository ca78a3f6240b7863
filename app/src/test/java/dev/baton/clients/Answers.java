package dev.baton.clients;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Reads what the clients in Node hand on, and puts together what they are given. */
final class Answers {

    private Answers() {}

    static long id(JsonNode one) {
        return one.path("id").asLong();
    }

    static List<Long> ids(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(Answers::id).toList();
    }

    static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(one -> one.path(field).asString())
                .toList();
    }

    static Map<String, Object> with(Map<String, ?> some, Map<String, ?> more) {
        var all = new HashMap<String, Object>(some);
        all.putAll(more);
        return all;
    }
}
