package dev.baton.chat;

/**
 * What the platform says of a conversation.
 *
 * @param name    as people see it, without {@code #}; empty when it has none
 * @param outside whether people from outside the company read it (Slack Connect, shared channels)
 */
public record ConversationInfo(String name, boolean outside) {}
