package dev.baton.chat;

import java.util.Locale;

/** How Baton stands with one platform; one bean a platform, also when it is not connected. */
public interface ConnectionStatus {

    /** The platform's name as people write it: {@code Slack}, {@code Microsoft Teams}. */
    String platform();

    /**
     * One line for the operator: connected how and as whom, or what to set to connect. Holds no secret; asks no network
     * that could make the start wait.
     */
    String line(Locale locale);
}
