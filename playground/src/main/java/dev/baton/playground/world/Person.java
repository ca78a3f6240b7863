package dev.baton.playground.world;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose shoes the visitor can step into. The same person in both chats has one mail address.
 *
 * @param id          within the playground, such as {@code ito}
 * @param about       what they do, in the company's language
 * @param guest       from outside the company
 * @param slackId     their user id in Slack; null when they are not in Slack
 * @param teamsId     their user id in Teams; null when they are not in Teams
 * @param locale      a language tag such as {@code ja-JP}
 * @param timeZone    such as {@code Asia/Tokyo}
 */
public record Person(
        String id,
        String name,
        String mailAddress,
        String about,
        boolean guest,
        @Nullable String slackId,
        @Nullable String teamsId,
        String locale,
        String timeZone) {

    /** The language in which they read both chats. */
    public Locale language() {
        return Locale.forLanguageTag(locale);
    }

    /** Their id in that chat; null when they are not in it. */
    public @Nullable String idIn(Chat chat) {
        return chat == Chat.SLACK ? slackId : teamsId;
    }
}
