package dev.baton.account;

import dev.baton.chat.ChatUser;
import dev.baton.chat.PlainText;
import dev.baton.user.Language;
import dev.baton.user.User;
import dev.baton.user.Users;
import java.time.ZoneId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Language and time zone: the chat profile's until somebody sets them by hand. */
@Repository
class OwnSettings {

    private final JdbcClient jdbc;
    private final Users users;

    OwnSettings(JdbcClient jdbc, Users users) {
        this.jdbc = jdbc;
        this.users = users;
    }

    User speak(User user, Language language) {
        remember(user, "language");
        return users.changeSettings(user, null, language, null);
    }

    User live(User user, ZoneId timeZone) {
        remember(user, "time_zone");
        return users.changeSettings(user, null, null, timeZone);
    }

    /** Takes over what the profile tells and the user has not set themselves. */
    User follow(User user, ChatUser profile) {
        var locale = profile.locale();
        var zone = profile.timeZone();
        var language = locale == null || byHand(user, "language") ? user.language() : Language.of(locale);
        var timeZone = zone == null || byHand(user, "time_zone") ? user.timeZone() : zone;
        // an address's first part is what somebody is called until a chat knows better
        var name = user.name().equalsIgnoreCase(localPart(user.mailAddress()))
                        && !profile.name().isBlank()
                ? profile.name()
                : user.name();
        if (language == user.language() && timeZone.equals(user.timeZone()) && name.equals(user.name())) {
            return user;
        }
        return users.changeSettings(user, name, language, timeZone);
    }

    /** The profile's name as the tracker takes names: one line, not too long. */
    static String name(ChatUser profile) {
        return PlainText.cut(
                PlainText.visible(profile.name())
                        .replace('\n', ' ')
                        .replace('\t', ' ')
                        .strip(),
                Users.NAME_LENGTH);
    }

    static String localPart(String mailAddress) {
        int at = mailAddress.indexOf('@');
        return at < 1 ? mailAddress : mailAddress.substring(0, at);
    }

    private boolean byHand(User user, String setting) {
        return jdbc.sql("SELECT " + setting + " FROM own_setting WHERE user_id = ?")
                .param(user.id())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private void remember(User user, String setting) {
        try {
            jdbc.sql("INSERT INTO own_setting (user_id, language, time_zone) VALUES (?, FALSE, FALSE)")
                    .param(user.id())
                    .update();
        } catch (DuplicateKeyException there) {
            // updated below
        }
        jdbc.sql("UPDATE own_setting SET " + setting + " = TRUE WHERE user_id = ?")
                .param(user.id())
                .update();
    }
}
