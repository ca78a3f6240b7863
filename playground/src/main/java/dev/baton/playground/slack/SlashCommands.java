package dev.baton.playground.slack;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.slack.ResponseUrls.Occasion;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.Room;
import dev.baton.playground.world.World;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Commands that begin with a slash (<a href="https://docs.slack.dev/interactivity/implementing-slash-commands/">slash commands</a>). */
@Component
@OnlyInPlayground
final class SlashCommands {

    private static final String BATON = "/baton";

    private final SignedSender sender;
    private final SlackMarkup markup;
    private final Triggers triggers;
    private final ResponseUrls urls;
    private final SlackAnswers answers;
    private final SlackMessages messages;
    private final World world;
    private final Timestamps timestamps;

    SlashCommands(
            SignedSender sender,
            SlackMarkup markup,
            Triggers triggers,
            ResponseUrls urls,
            SlackAnswers answers,
            SlackMessages messages,
            World world,
            Timestamps timestamps) {
        this.timestamps = timestamps;
        this.sender = sender;
        this.markup = markup;
        this.triggers = triggers;
        this.urls = urls;
        this.answers = answers;
        this.messages = messages;
        this.world = world;
    }

    /** Has a line that begins with a slash done. */
    void run(Person person, Room room, @Nullable String thread, String line) {
        var words = line.strip().split("\\s", 2);
        var command = words[0];
        if (!command.equals(BATON)) {
            messages.tell(person, room.id(), thread, Words.COMMAND_UNKNOWN.in(person.language(), command));
        } else if (thread != null) {
            messages.tell(person, room.id(), thread, Words.COMMAND_IN_THREAD.in(person.language(), command));
        } else {
            var occasion = new Occasion(person.id(), room.id(), null);
            var form = form(person, room, words.length == 1 ? "" : words[1].strip(), urls.issue(occasion));
            answered(person, occasion, line.strip(), sender.form(command, form));
        }
    }

    private Map<String, String> form(Person person, Room room, String text, String responseUrl) {
        var form = new LinkedHashMap<String, String>();
        form.put("token", Workspace.VERIFICATION);
        form.put("team_id", Workspace.TEAM);
        form.put("team_domain", Workspace.DOMAIN);
        form.put("channel_id", room.id());
        form.put("channel_name", Workspace.channelName(room));
        form.put("user_id", String.valueOf(person.slackId()));
        form.put("user_name", person.id());
        form.put("command", BATON);
        form.put("text", markup.escaped(text));
        form.put("api_app_id", Workspace.APP);
        form.put("is_enterprise_install", "false");
        form.put("response_url", responseUrl);
        form.put("trigger_id", triggers.issue(person.id(), null));
        return form;
    }

    private void answered(Person person, Occasion occasion, String line, Acknowledgement acknowledgement) {
        if (!acknowledgement.given()) {
            failed(person, occasion, acknowledgement.error());
            return;
        }
        var answer = acknowledgement.body().isObject()
                ? acknowledgement.body()
                : Json.object().put("text", acknowledgement.text().strip());
        if (!answer.has("blocks") && Json.text(answer, "text").isEmpty()) {
            return;
        }
        try {
            if (Json.text(answer, "response_type").equals("in_channel")) {
                // then everybody sees what it is an answer to
                var ts = timestamps.next();
                world.say(Message.typed(ts, occasion.room(), null, person.id(), Timestamps.at(ts), line));
            }
            answers.take(occasion, answer);
        } catch (RefusedException unreadable) {
            failed(person, occasion, unreadable.error());
        }
    }

    private void failed(Person person, Occasion occasion, String error) {
        messages.tell(person, occasion.room(), null, Words.COMMAND_FAILED.in(person.language(), BATON, error));
    }
}
