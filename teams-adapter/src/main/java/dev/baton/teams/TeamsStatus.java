package dev.baton.teams;

import dev.baton.chat.ConnectionStatus;
import dev.baton.wording.Aside;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** How Baton stands with Teams. */
final class TeamsStatus implements ConnectionStatus {

    private final TeamsMode mode;
    private final TeamsProperties.@Nullable App app;
    private final Environment environment;

    TeamsStatus(TeamsMode mode, TeamsProperties.@Nullable App app, Environment environment) {
        this.mode = mode;
        this.app = app;
        this.environment = environment;
    }

    @Override
    public String platform() {
        return "Microsoft Teams";
    }

    @Override
    public String line(Locale locale) {
        if (app != null) {
            return Aside.TEAMS_CONNECTED.in(locale, app.id(), app.tenant());
        }
        return mode == TeamsMode.LOCAL ? Aside.TEAMS_LOCAL.in(locale, here()) : Aside.TEAMS_ABSENT.in(locale);
    }

    private String here() {
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://127.0.0.1:" + port + MessagesController.PATH;
    }
}
