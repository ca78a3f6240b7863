package dev.baton.chat;

/**
 * Somebody in one chat, as the platform names them.
 *
 * @param platform  the {@link ChatPlatform#name()}
 * @param workspace Slack's team id, Teams' tenant id
 * @param userId    the platform's id of the user
 */
public record ChatAddress(String platform, String workspace, String userId) {}
