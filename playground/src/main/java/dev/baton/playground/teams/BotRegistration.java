package dev.baton.playground.teams;

import dev.baton.playground.OnlyInPlayground;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Baton as it is registered with the Bot Framework, and the tenant that the company is. */
@Component
@OnlyInPlayground
final class BotRegistration {

    static final String NAME = "Baton";

    private final String appId;
    private final String password;
    private final String tenant;
    private final String url;

    BotRegistration(
            @Value("${baton.teams.app-id}") String appId,
            @Value("${baton.teams.app-password}") String password,
            @Value("${baton.teams.tenant-id}") String tenant,
            @Value("${baton.playground.url}") String url) {
        this.appId = appId;
        this.password = password;
        this.tenant = tenant;
        this.url = url;
    }

    String appId() {
        return appId;
    }

    String password() {
        return password;
    }

    String tenant() {
        return tenant;
    }

    /** How Teams calls the bot in conversations. */
    String botId() {
        return "28:" + appId;
    }

    /** Where everything that Teams' servers answer is. */
    String platform() {
        return url + "/playground/teams/";
    }
}
