package dev.baton.teams;

import dev.baton.chat.ChatAddress;
import dev.baton.chat.Conversation;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where conversations and people are reached, as their last checked activities said. The connector tells it nowhere
 * else, so nothing can be sent to what has never been heard of.
 */
final class References {

    /** What did not change is written again after this, so that the freshest can be told. */
    private static final Duration FRESH = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    References(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A conversation and how it is reached.
     *
     * @param serviceUrl the connector; to be looked at again before it is called, for the row may have been changed
     * @param botId      how the bot is called there
     * @param teamId     of a channel; null elsewhere
     * @param name       as people see it; null when no activity told it
     * @param shared     whether it is a channel shared with other tenants
     */
    record Reference(
            Conversation conversation,
            String serviceUrl,
            String botId,
            @Nullable String teamId,
            @Nullable String name,
            boolean shared) {

        static Reference of(Incoming activity) {
            var channelData = activity.json().path("channelData");
            // an activity may tell of another channel of the team than the one it stands in
            var ofThisChannel = activity.conversation().id().equals(Incoming.text(channelData, "channel", "id"));
            return new Reference(
                    activity.conversation(),
                    activity.serviceUrl(),
                    activity.botId(),
                    presentOrNull(Incoming.text(channelData, "team", "id"), 300),
                    presentOrNull(
                            activity.conversation().kind() == Conversation.Kind.CHANNEL
                                    ? ofThisChannel ? Incoming.text(channelData, "channel", "name") : ""
                                    : Incoming.text(activity.json(), "conversation", "name"),
                            400),
                    ofThisChannel
                            && Incoming.text(channelData, "channel", "type").equalsIgnoreCase("shared"));
        }

        private static @Nullable String presentOrNull(String value, int longest) {
            return value.isBlank() || value.length() > longest ? null : value;
        }
    }

    /**
     * A person, as last seen.
     *
     * @param conversationId where
     * @param directId       their direct chat with the bot; null when there is none yet
     */
    record Sighting(
            String conversationId,
            @Nullable String directId,
            @Nullable Locale locale,
            @Nullable ZoneId timeZone) {}

    /** Remembers what a checked activity tells of its conversation and its sender. */
    void remember(Incoming activity) {
        remember(Reference.of(activity));
        var direct = activity.conversation().kind() == Conversation.Kind.DIRECT;
        remember(
                activity.user(),
                new Sighting(
                        activity.conversation().id(),
                        direct ? activity.conversation().id() : null,
                        activity.locale(),
                        activity.timeZone()));
    }

    /** Remembers a conversation; what the new reference does not tell stays as it was. */
    void remember(Reference heard) {
        var known = find(heard.conversation()).orElse(null);
        var reference = known == null
                ? heard
                : new Reference(
                        heard.conversation(),
                        heard.serviceUrl(),
                        heard.botId(),
                        heard.teamId() == null ? known.teamId() : heard.teamId(),
                        heard.name() == null ? known.name() : heard.name(),
                        heard.shared() || known.shared());
        if (reference.equals(known) && isFresh(reference.conversation())) {
            return;
        }
        write(
                """
                UPDATE teams_conversation SET kind = :kind, service_url = :serviceUrl, bot_id = :botId, team_id = :teamId,
                    name = :name, shared = :shared, updated = :now
                WHERE tenant = :tenant AND conversation_id = :id""",
                """
                INSERT INTO teams_conversation
                    (tenant, conversation_id, kind, service_url, bot_id, team_id, name, shared, updated)
                VALUES (:tenant, :id, :kind, :serviceUrl, :botId, :teamId, :name, :shared, :now)""",
                statement -> statement
                        .param("tenant", reference.conversation().workspace())
                        .param("id", reference.conversation().id())
                        .param("kind", reference.conversation().kind().name())
                        .param("serviceUrl", reference.serviceUrl())
                        .param("botId", reference.botId())
                        .param("teamId", reference.teamId())
                        .param("name", reference.name())
                        .param("shared", reference.shared())
                        .param("now", now()));
    }

    /** Remembers somebody who was only mentioned, unless they have been seen themselves. */
    void rememberMentioned(ChatAddress person, Conversation in) {
        if (find(person).isEmpty()) {
            remember(person, new Sighting(in.id(), null, null, null));
        }
    }

    /** Remembers where a person was seen; what the new sighting does not tell stays as it was. */
    void remember(ChatAddress person, Sighting seen) {
        var known = find(person).orElse(null);
        var sighting = known == null
                ? seen
                : new Sighting(
                        seen.conversationId(),
                        seen.directId() == null ? known.directId() : seen.directId(),
                        seen.locale() == null ? known.locale() : seen.locale(),
                        seen.timeZone() == null ? known.timeZone() : seen.timeZone());
        if (sighting.equals(known)) {
            return;
        }
        write(
                """
                UPDATE teams_person SET conversation_id = :conversationId, direct_id = :directId, locale = :locale,
                    time_zone = :timeZone, updated = :now
                WHERE tenant = :tenant AND user_id = :id""",
                """
                INSERT INTO teams_person (tenant, user_id, conversation_id, direct_id, locale, time_zone, updated)
                VALUES (:tenant, :id, :conversationId, :directId, :locale, :timeZone, :now)""",
                statement -> statement
                        .param("tenant", person.workspace())
                        .param("id", person.userId())
                        .param("conversationId", sighting.conversationId())
                        .param("directId", sighting.directId())
                        .param(
                                "locale",
                                sighting.locale() == null
                                        ? null
                                        : sighting.locale().toLanguageTag())
                        .param(
                                "timeZone",
                                sighting.timeZone() == null
                                        ? null
                                        : sighting.timeZone().getId())
                        .param("now", now()));
    }

    Optional<Reference> find(Conversation conversation) {
        return references("tenant = ? AND conversation_id = ?", conversation.workspace(), conversation.id());
    }

    /** How the tenant's connector was reached last, whatever the conversation. */
    Optional<Reference> latest(String tenant) {
        return references("tenant = ? ORDER BY updated DESC LIMIT 1", tenant);
    }

    Optional<Sighting> find(ChatAddress person) {
        return jdbc.sql("SELECT conversation_id, direct_id, locale, time_zone FROM teams_person"
                        + " WHERE tenant = ? AND user_id = ?")
                .params(person.workspace(), person.userId())
                .query((row, number) -> new Sighting(
                        row.getString("conversation_id"),
                        row.getString("direct_id"),
                        locale(row.getString("locale")),
                        zone(row.getString("time_zone"))))
                .optional();
    }

    /** Forgets a conversation that the bot was removed from; with a team all of its channels. */
    void forget(Conversation conversation, @Nullable String teamId) {
        jdbc.sql("DELETE FROM teams_conversation WHERE tenant = ? AND (conversation_id = ? OR team_id = ?)")
                .params(conversation.workspace(), conversation.id(), teamId == null ? conversation.id() : teamId)
                .update();
        jdbc.sql("UPDATE teams_person SET direct_id = NULL WHERE tenant = ? AND direct_id = ?")
                .params(conversation.workspace(), conversation.id())
                .update();
    }

    private Optional<Reference> references(String where, Object... parameters) {
        return jdbc.sql("SELECT tenant, conversation_id, kind, service_url, bot_id, team_id, name, shared"
                        + " FROM teams_conversation WHERE " + where)
                .params(parameters)
                .query((row, number) -> new Reference(
                        new Conversation(
                                Incoming.PLATFORM,
                                row.getString("tenant"),
                                row.getString("conversation_id"),
                                Conversation.Kind.valueOf(row.getString("kind"))),
                        row.getString("service_url"),
                        row.getString("bot_id"),
                        row.getString("team_id"),
                        row.getString("name"),
                        row.getBoolean("shared")))
                .optional();
    }

    private boolean isFresh(Conversation conversation) {
        return jdbc.sql("SELECT COUNT(*) FROM teams_conversation"
                                + " WHERE tenant = ? AND conversation_id = ? AND updated > ?")
                        .params(conversation.workspace(), conversation.id(), now().minus(FRESH))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private interface Parameters {
        JdbcClient.StatementSpec on(JdbcClient.StatementSpec statement);
    }

    private void write(String update, String insert, Parameters parameters) {
        if (parameters.on(jdbc.sql(update)).update() > 0) {
            return;
        }
        try {
            parameters.on(jdbc.sql(insert)).update();
        } catch (DuplicateKeyException atTheSameMoment) {
            parameters.on(jdbc.sql(update)).update();
        }
    }

    /** A wall time of UTC by our own hand: drivers shift instants by the JVM's zone, but leave this as it is. */
    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static @Nullable Locale locale(@Nullable String tag) {
        return tag == null ? null : Locale.forLanguageTag(tag);
    }

    private static @Nullable ZoneId zone(@Nullable String id) {
        try {
            return id == null ? null : ZoneId.of(id);
        } catch (DateTimeException forgotten) {
            return null;
        }
    }
}
