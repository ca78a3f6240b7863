package dev.baton.playground.slack;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A place in what an app has sent, as Slack inspects it: what is wrong there is written down in Slack's words, with a pointer.
 *
 * @param pointer  such as {@code /blocks/0/text}
 * @param problems what was found so far, everywhere
 */
record Inspected(JsonNode node, String pointer, List<String> problems) {

    void problem(String what) {
        problems.add("%s [json-pointer:%s]".formatted(what, pointer));
    }

    String type() {
        return Json.text(node, "type");
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** The property of that name, whether it is there or not. */
    Inspected at(String name) {
        return new Inspected(
                Objects.requireNonNullElse(node.get(name), MissingNode.getInstance()), pointer + "/" + name, problems);
    }

    private Inspected at(int index) {
        return new Inspected(node.path(index), pointer + "/" + index, problems);
    }

    /** No other properties than these are known here; {@code type} is everywhere. */
    Inspected only(String... names) {
        var known = new HashSet<>(List.of(names));
        known.add("type");
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> problem("invalid additional property: " + name));
        return this;
    }

    /** These must be there. */
    Inspected needs(String... names) {
        for (var name : names) {
            if (!has(name)) {
                problem("missing required field: " + name);
            }
        }
        return this;
    }

    /** One of these must be there. */
    Inspected needsOneOf(String one, String other) {
        if (!has(one) && !has(other)) {
            problem("missing required field: " + one);
        }
        return this;
    }

    /** A text of at most so many characters, where it is there. */
    Inspected text(String name, int most) {
        return text(name, 0, most);
    }

    /** A text of so many characters, where it is there. */
    Inspected text(String name, int least, int most) {
        if (has(name)) {
            at(name).length(least, most);
        }
        return this;
    }

    private void length(int least, int most) {
        if (!node.isString()) {
            problem("must be a string");
            return;
        }
        var length = node.asString("").codePointCount(0, node.asString("").length());
        if (length < least) {
            problem("must be more than %d characters".formatted(least - 1));
        }
        if (length > most) {
            problem("must be less than %d characters".formatted(most + 1));
        }
    }

    /** One of these words, where it is there. */
    Inspected word(String name, String... allowed) {
        if (has(name) && !Set.of(allowed).contains(Json.text(node, name))) {
            at(name).problem("must be a valid enum value");
        }
        return this;
    }

    /** A text of that shape, where it is there. */
    Inspected shaped(String name, String pattern, String description) {
        if (has(name) && !Json.text(node, name).matches(pattern)) {
            at(name).problem("must be a valid " + description);
        }
        return this;
    }

    Inspected flag(String... names) {
        return each(names, JsonNode::isBoolean, "must be a boolean");
    }

    /** A whole number within these borders, where it is there. */
    Inspected number(String name, int least, int most) {
        if (has(name)) {
            var number = at(name);
            if (!number.node().isIntegralNumber()) {
                number.problem("must be an integer");
            } else if (number.node().asLong() < least) {
                number.problem("must be greater than or equal to " + least);
            } else if (number.node().asLong() > most) {
                number.problem("must be less than or equal to " + most);
            }
        }
        return this;
    }

    private Inspected each(String[] names, Predicate<JsonNode> right, String problem) {
        for (var name : names) {
            if (has(name) && !right.test(node.path(name))) {
                at(name).problem(problem);
            }
        }
        return this;
    }

    /** An object, where it is there, which is inspected further. */
    Inspected object(String name, Consumer<Inspected> rule) {
        if (has(name)) {
            at(name).asObject(rule);
        }
        return this;
    }

    private void asObject(Consumer<Inspected> rule) {
        if (node.isObject()) {
            rule.accept(this);
        } else {
            problem("must provide an object");
        }
    }

    /** A list of so many objects, where it is there, of which each is inspected further. */
    Inspected list(String name, int least, int most, Consumer<Inspected> rule) {
        if (has(name)) {
            at(name).elements(least, most, rule);
        }
        return this;
    }

    /** This itself is a list of so many objects. */
    void elements(int least, int most, Consumer<Inspected> rule) {
        if (!node.isArray()) {
            problem("must be an array");
            return;
        }
        if (node.size() < least) {
            problem("no less than %d items required".formatted(least));
        }
        if (node.size() > most) {
            problem("no more than %d items allowed".formatted(most));
        }
        for (int index = 0; index < node.size(); index++) {
            at(index).asObject(rule);
        }
    }

    /** The property's value must not have been seen before, where it is there. */
    void unique(String name, Set<String> seen, @Nullable String where) {
        if (has(name) && !seen.add(Json.text(node, name))) {
            at(name).problem("`%s` \"%s\" already exists%s"
                    .formatted(name, Json.text(node, name), where == null ? "" : " for " + where));
        }
    }
}
