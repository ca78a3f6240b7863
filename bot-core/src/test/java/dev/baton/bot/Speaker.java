package dev.baton.bot;

import dev.baton.FakePlatform;
import dev.baton.chat.ChatRequest;
import dev.baton.chat.Conversation;
import dev.baton.chat.Form;
import dev.baton.chat.FormField;
import dev.baton.chat.Input;
import dev.baton.chat.PostRef;
import dev.baton.chat.Reply;
import dev.baton.chat.Reply.Audience;
import dev.baton.wording.Printed;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody in a chat, and what they get to see: {@code (all)} before what the whole conversation sees. */
record Speaker(Bot bot, FakePlatform platform, String id, Conversation where, String thread) {

    static Speaker direct(Bot bot, FakePlatform platform, String id) {
        return new Speaker(bot, platform, id, platform.directWith(id), null);
    }

    Speaker in(String channel) {
        return new Speaker(bot, platform, id, platform.channel(channel), null);
    }

    String types(String line) {
        return printed(does(new Input.Line(line)));
    }

    /** Presses a button on a message that the whole conversation sees. */
    String presses(String line) {
        return printed(does(new Input.Press(line, new PostRef(where, "M1", null))));
    }

    Reply does(Input input) {
        var address = platform.address(id);
        return bot.handle(new ChatRequest(address, () -> platform.profile(address), where, thread, input));
    }

    /** Opens the form that the line leads to. */
    Form opens(String line) {
        return ((Reply.Ask) does(new Input.Line(line))).form();
    }

    /** Sends a form as it stands, with some fields changed; pairs of field and value. */
    Reply sends(Form form, String... changes) {
        return does(submission(form, form.context(), changes));
    }

    static Input.Submission submission(Form form, Map<String, String> context, String... changes) {
        var values = new HashMap<String, String>();
        form.fields().forEach(field -> values.put(field.id(), field.value()));
        for (int i = 0; i < changes.length; i += 2) {
            values.put(changes[i], changes[i + 1]);
        }
        return new Input.Submission(form.id(), context, values);
    }

    static String printed(Reply reply) {
        return switch (reply) {
            case Reply.Say say -> (say.audience() == Audience.CONVERSATION ? "(all) " : "") + Printed.of(say.message());
            case Reply.Replace replace -> "(instead) " + Printed.of(replace.message());
            case Reply.Ask ask -> printed(ask.form());
            case Reply.Silence silence -> "(silence)";
        };
    }

    /** {@code (form create: Create an issue)}, what is wrong with it, and each field with what stands in it. */
    static String printed(Form form) {
        var fields = form.fields().stream().map(Speaker::printed).collect(Collectors.joining("\n"));
        return "(form " + form.id() + ": " + form.title() + ")\n"
                + (form.problem() == null ? "" : "! " + form.problem() + "\n") + fields;
    }

    private static String printed(FormField field) {
        return field.label() + (field.required() ? "*" : "") + ": " + field.value()
                + (field.problem() == null ? "" : " ! " + field.problem());
    }
}
