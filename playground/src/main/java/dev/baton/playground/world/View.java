package dev.baton.playground.world;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What is open before one person: a modal of Slack, a dialog of Teams, or the bot's home in Slack.
 *
 * @param id     the platform's; for a dialog one of ours
 * @param person {@link Person#id()} before whom it is open
 * @param hash   changes with each version, as Slack's does
 * @param shown  Slack's view, or Teams' {@code task.value} with title and card
 * @param errors a sentence by the id of the block it is about; empty for none
 * @param origin what the platform must remember to send it back; null for nothing
 */
public record View(
        String id,
        Chat chat,
        Kind kind,
        String person,
        String hash,
        JsonNode shown,
        Map<String, String> errors,
        @Nullable JsonNode origin) {

    /** What sort of view. */
    public enum Kind {
        MODAL,
        HOME,
        DIALOG;

        /** As it stands in JSON. */
        @JsonValue
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
