package dev.baton.slack;

import com.slack.api.model.Attachment;
import com.slack.api.model.Message;
import dev.baton.chat.ChatAddress;
import dev.baton.chat.Conversation;
import dev.baton.chat.Input;
import dev.baton.chat.PlatformException;
import dev.baton.chat.PostRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The message on which somebody chose "Create issue". */
final class SourceMessage {

    /** Each name is a call, and whoever waits for the form waits for all of them. */
    private static final int NAMES = 5;

    private final Message message;
    private final String channel;
    private final @Nullable String domain;
    private final String team;
    private final Tongues tongues;
    private final Map<String, String> names = new HashMap<>();

    SourceMessage(Message message, String channel, @Nullable String domain, String team, Tongues tongues) {
        this.message = message;
        this.channel = channel;
        this.domain = domain;
        this.team = team;
        this.tongues = tongues;
    }

    /** Asks Slack for the names of its author and of those it mentions. */
    Input.FromMessage input(Conversation conversation) {
        var author = author();
        return new Input.FromMessage(
                SlackText.readable(text(), id -> "@" + name(id)),
                author,
                permalink(),
                new PostRef(conversation, message.getTs(), Places.thread(message.getThreadTs(), message.getTs())));
    }

    private @Nullable String author() {
        if (message.getUser() != null) {
            return name(message.getUser());
        }
        return message.getUsername();
    }

    private String name(String mentioned) {
        var id = mentioned.contains("|") ? mentioned.substring(0, mentioned.indexOf('|')) : mentioned;
        if (names.size() >= NAMES && !names.containsKey(id)) {
            return id;
        }
        return names.computeIfAbsent(id, this::asked);
    }

    private String asked(String id) {
        try {
            return tongues.profile(new ChatAddress(SlackPlatform.NAME, team, id))
                    .name();
        } catch (PlatformException unknown) {
            return id;
        }
    }

    /** Programs often put their text into attachments alone. */
    private String text() {
        if (message.getText() != null && !message.getText().isBlank()) {
            return message.getText();
        }
        return Objects.requireNonNullElse(message.getAttachments(), List.<Attachment>of()).stream()
                .map(attachment -> attachment.getText() == null ? attachment.getFallback() : attachment.getText())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    /** Made as Slack makes it, which saves a call. */
    private @Nullable String permalink() {
        if (domain == null || domain.isEmpty()) {
            return null;
        }
        var link = "https://%s.slack.com/archives/%s/p%s"
                .formatted(domain, channel, message.getTs().replace(".", ""));
        var thread = Places.thread(message.getThreadTs(), message.getTs());
        return thread == null ? link : link + "?thread_ts=" + thread + "&cid=" + channel;
    }
}
