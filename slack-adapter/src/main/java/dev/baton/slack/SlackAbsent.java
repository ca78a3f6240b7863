package dev.baton.slack;

import dev.baton.chat.ConnectionStatus;
import dev.baton.wording.Aside;
import java.util.Locale;

/** Nothing is configured for Slack. */
final class SlackAbsent implements ConnectionStatus {

    @Override
    public String platform() {
        return "Slack";
    }

    @Override
    public String line(Locale locale) {
        return Aside.SLACK_ABSENT.in(locale);
    }
}
