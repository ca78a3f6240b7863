package dev.baton.teams;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.bot.schema.ChannelAccount;
import com.microsoft.bot.schema.RoleTypes;
import dev.baton.chat.ChatAddress;
import dev.baton.chat.ChatUser;
import dev.baton.chat.Conversation;
import dev.baton.chat.PlatformException;
import dev.baton.chat.PlatformException.ConversationGone;
import dev.baton.teams.References.Reference;
import dev.baton.wording.Aside;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who is in a conversation, and what the conversation is called. Every method throws {@link PlatformException}. */
final class Roster {

    private static final int MOST_PAGES = 50;

    private final Connector connector;

    Roster(Connector connector) {
        this.connector = connector;
    }

    /** A person of the conversation {@code reference}, where they were seen. */
    ChatUser profile(ChatAddress user, References.Sighting seen, Reference reference) {
        var account = connector.conversations(
                reference.serviceUrl(), calls -> calls.getConversationMember(user.userId(), place(reference)));
        if (account == null) {
            throw new ConversationGone("Teams knows nobody of this id in the conversation", null);
        }
        return new ChatUser(
                user,
                account.getName() == null || account.getName().isBlank() ? user.userId() : account.getName(),
                mailAddress(account),
                isOutsider(account, user.workspace()),
                account.getRole() == RoleTypes.BOT || user.userId().startsWith("28:"),
                seen.locale(),
                seen.timeZone());
    }

    private static @Nullable String mailAddress(ChannelAccount account) {
        var address = property(account, "email");
        var principal = property(account, "userPrincipalName");
        if (!address.isEmpty()) {
            return address;
        }
        return principal.contains("@") && !isForeign(principal) ? principal : null;
    }

    /** The conversation's name; empty when it has none. */
    String title(Reference reference) {
        if (reference.name() != null) {
            return reference.name();
        }
        var team = reference.teamId();
        if (reference.conversation().kind() != Conversation.Kind.CHANNEL || team == null) {
            return "";
        }
        var channels = connector.teams(reference.serviceUrl(), calls -> calls.fetchChannelList(team));
        if (channels == null || channels.getConversations() == null) {
            return "";
        }
        return channels.getConversations().stream()
                .filter(channel -> reference.conversation().id().equals(channel.getId()))
                .findFirst()
                // Teams gives the first channel of a team no name, for each client shows it in its own language
                .map(channel -> channel.getName() == null ? Aside.TEAMS_GENERAL.in(Locale.ENGLISH) : channel.getName())
                .orElse("");
    }

    /** A guest of the tenant, or somebody of another one, reads along. */
    boolean hasOutsiders(Reference reference) {
        String next = null;
        for (var pages = 0; pages < MOST_PAGES; pages++) {
            var from = next;
            var page = connector.conversations(
                    reference.serviceUrl(),
                    calls -> from == null
                            ? calls.getConversationPagedMembers(place(reference))
                            : calls.getConversationPagedMembers(place(reference), from));
            if (page == null) {
                throw new ConversationGone("Teams does not know the conversation", null);
            }
            if (page.getMembers() != null
                    && page.getMembers().stream()
                            .anyMatch(member ->
                                    isOutsider(member, reference.conversation().workspace()))) {
                return true;
            }
            next = page.getContinuationToken();
            if (next == null || next.isEmpty()) {
                return false;
            }
        }
        return true; // too many to tell
    }

    private static boolean isOutsider(ChannelAccount account, String tenant) {
        var home = property(account, "tenantId");
        var role = property(account, "userRole");
        return isForeign(property(account, "userPrincipalName"))
                || !role.isEmpty() && !role.equals("user")
                || !home.isEmpty() && !home.equals(tenant) && !tenant.equals(Incoming.NO_TENANT);
    }

    private static boolean isForeign(String principal) {
        return principal.contains("#EXT#");
    }

    /** Where the members are listed: a channel's are its team's, unless it is shared and has its own. */
    private static String place(Reference reference) {
        var team = reference.teamId();
        return team == null || reference.shared() ? reference.conversation().id() : team;
    }

    private static String property(ChannelAccount account, String name) {
        JsonNode value = account.getProperties().get(name);
        return value == null ? "" : value.asText("");
    }
}
