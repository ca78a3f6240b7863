package dev.baton.playground.slack;

import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** Some methods of Slack's Web API. */
interface Methods {

    /** What a method does with its arguments. */
    @FunctionalInterface
    interface Method {

        /**
         * The answer; {@code ok} is added to it.
         *
         * @throws RefusedException when Slack refuses
         */
        ObjectNode call(Arguments arguments);
    }

    /** The methods by their names, such as {@code chat.postMessage}. */
    Map<String, Method> byName();
}
