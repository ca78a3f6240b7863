package dev.baton.slack;

import dev.baton.chat.ChatAddress;
import dev.baton.chat.ChatUser;
import dev.baton.chat.PlatformException;
import dev.baton.wording.Aside;
import java.util.Locale;
import java.util.Map;

/** Which language people were last seen to use, remembered for the moments when nobody can be asked. */
final class Tongues {

    /** Stands for a language that is not known. */
    static final Locale UNKNOWN = Locale.ROOT;

    private static final int PEOPLE = 10_000;

    private final Map<ChatAddress, Locale> known = new Recent<>(PEOPLE);
    private final SlackPlatform platform;

    Tongues(SlackPlatform platform) {
        this.platform = platform;
    }

    /** The text in that language, or in both when it is not known. */
    static String say(Aside aside, Locale locale) {
        return locale.equals(UNKNOWN) ? aside.inBoth() : aside.in(locale);
    }

    /** Somebody's language; {@link #UNKNOWN} when it was not seen yet. */
    Locale of(ChatAddress user) {
        synchronized (known) {
            return known.getOrDefault(user, UNKNOWN);
        }
    }

    void learn(ChatAddress user, Locale locale) {
        synchronized (known) {
            known.put(user, locale);
        }
    }

    /** What Slack says of somebody, their language remembered. */
    ChatUser profile(ChatAddress user) {
        var profile = platform.profile(user);
        if (profile.locale() != null) {
            learn(user, profile.locale());
        }
        return profile;
    }

    /** Asks Slack for somebody's language when it is not known. */
    void ask(ChatAddress user) {
        if (of(user).equals(UNKNOWN)) {
            try {
                profile(user);
            } catch (PlatformException stillUnknown) {
                // Then they read both languages.
            }
        }
    }
}
