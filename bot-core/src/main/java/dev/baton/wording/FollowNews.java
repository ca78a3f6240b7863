package dev.baton.wording;

import dev.baton.chat.Message;
import dev.baton.user.Language;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** Words what becomes of following without anybody having asked for it. */
public final class FollowNews {

    private static final ResourceBundle.Control ENGLISH_OTHERWISE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private FollowNews() {}

    /** To a conversation: it no longer follows, because the follower may not see the project any more. */
    public static Message lostSight(String projectKey, String follower, Language language) {
        return say("lost-sight", language, projectKey, follower);
    }

    /** To a conversation: it no longer follows, because people from outside the company read it now. */
    public static Message outsiders(String projectKey, Language language) {
        return say("outsiders", language, projectKey);
    }

    /**
     * To a person who runs the project: a conversation that followed it cannot be reached any more.
     *
     * @param platform     {@code slack} or {@code teams}
     * @param conversation what it is called; empty when nobody knows
     */
    public static Message unreachable(String projectKey, String platform, String conversation, Language language) {
        var chat = text("chat." + platform, language);
        return conversation.isEmpty()
                ? say("unreachable.unnamed", language, projectKey, chat)
                : say("unreachable", language, projectKey, chat, conversation);
    }

    private static Message say(String key, Language language, Object... arguments) {
        return Message.of(new MessageFormat(text(key, language), language.locale()).format(arguments));
    }

    private static String text(String key, Language language) {
        return ResourceBundle.getBundle("dev.baton.wording.following", language.locale(), ENGLISH_OTHERWISE)
                .getString(key);
    }
}
