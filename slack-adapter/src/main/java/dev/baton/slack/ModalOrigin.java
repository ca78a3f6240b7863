package dev.baton.slack;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.annotations.SerializedName;
import dev.baton.chat.Conversation;
import dev.baton.chat.Form;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a form was asked for. It travels with the modal as its private metadata and comes back with the submission, so
 * nothing of it is believed: it says where an answer goes, never who asks or what they may.
 *
 * @param conversation where it was asked for
 * @param thread       the thread; null outside of threads
 * @param responseUrl  where Slack takes answers to what opened the form; null when there is none
 * @param home         whether it was asked for in somebody's home
 */
record ModalOrigin(
        Conversation conversation,
        @Nullable String thread,
        @Nullable String responseUrl,
        boolean home) {

    private static final int LONGEST = 3000;
    private static final Gson GSON = new Gson();

    /** What comes back with a submission. */
    record Returned(String form, Map<String, String> context, ModalOrigin origin) {}

    private record Metadata(
            @SerializedName("f") @Nullable String form,
            @SerializedName("x") @Nullable Map<String, String> context,
            @SerializedName("w") @Nullable String workspace,
            @SerializedName("c") @Nullable String channel,
            @SerializedName("k") Conversation.@Nullable Kind kind,
            @SerializedName("t") @Nullable String thread,
            @SerializedName("r") @Nullable String responseUrl,
            @SerializedName("h") @Nullable Boolean home) {}

    /** One line of JSON within Slack's 3,000 characters. */
    String toMetadata(Form form) {
        var all = GSON.toJson(metadata(form, responseUrl));
        // The address is a convenience; there are other ways to answer.
        var fitting = all.length() <= LONGEST ? all : GSON.toJson(metadata(form, null));
        if (fitting.length() > LONGEST) {
            throw new IllegalStateException("The context of the form %s has %d characters too many for Slack"
                    .formatted(form.id(), fitting.length() - LONGEST));
        }
        return fitting;
    }

    private Metadata metadata(Form form, @Nullable String answers) {
        return new Metadata(
                form.id(),
                form.context(),
                conversation.workspace(),
                conversation.id(),
                conversation.kind(),
                thread,
                answers,
                home ? true : null);
    }

    /** What {@link #toMetadata} wrote; null when it is nothing of the kind. */
    static @Nullable Returned parse(@Nullable String metadata) {
        try {
            var read = GSON.fromJson(Objects.requireNonNullElse(metadata, ""), Metadata.class);
            if (read == null
                    || read.form == null
                    || read.workspace == null
                    || read.channel == null
                    || read.kind == null) {
                return null;
            }
            var conversation = new Conversation(SlackPlatform.NAME, read.workspace, read.channel, read.kind);
            return new Returned(
                    read.form,
                    read.context == null ? Map.of() : Map.copyOf(read.context),
                    new ModalOrigin(conversation, read.thread, read.responseUrl, Boolean.TRUE.equals(read.home)));
        } catch (JsonParseException | NullPointerException notOurs) {
            return null;
        }
    }
}
