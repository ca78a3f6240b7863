package dev.baton.issue;

import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a row must meet, as SQL; every value is a parameter. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters;
    private boolean impossible;

    Conditions() {
        this(new HashMap<>());
    }

    private Conditions(Map<String, Object> parameters) {
        this.parameters = parameters;
    }

    /** The same, to be added to. */
    Conditions copy() {
        var copy = new Conditions(new HashMap<>(parameters));
        copy.conditions.addAll(conditions);
        copy.impossible = impossible;
        return copy;
    }

    /** Those of a query within this one: none yet, and their values are bound with these. */
    Conditions within() {
        return new Conditions(parameters);
    }

    void add(String condition) {
        conditions.add(condition);
    }

    /** @param value null asks nothing */
    void compare(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition + " " + parameter(value));
        }
    }

    /** @param values none of them can be met */
    void among(String column, Collection<?> values) {
        impossible |= values.isEmpty();
        conditions.add(column + " IN (" + parameter(values) + ")");
    }

    /** @param values none of them asks nothing */
    void notAmong(String column, Collection<?> values) {
        if (!values.isEmpty()) {
            conditions.add(column + " NOT IN (" + parameter(values) + ")");
        }
    }

    /** Nothing can meet them. */
    void fail() {
        impossible = true;
    }

    boolean impossible() {
        return impossible;
    }

    /** The place in the SQL where the value will stand. */
    String parameter(Object value) {
        var name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    String where() {
        return conditions.stream().collect(Collectors.joining(" AND ", " WHERE ", ""));
    }

    /** Hands over the values of all parameters. */
    Query bind(Query query) {
        parameters.forEach(query::setParameter);
        return query;
    }
}
