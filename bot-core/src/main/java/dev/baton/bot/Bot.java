package dev.baton.bot;

import dev.baton.account.Accounts;
import dev.baton.account.Admission;
import dev.baton.account.Admission.Known;
import dev.baton.account.Admission.Stranger;
import dev.baton.chat.ChatRequest;
import dev.baton.chat.Conversation;
import dev.baton.chat.FormField.Choice;
import dev.baton.chat.Input;
import dev.baton.chat.Message;
import dev.baton.chat.PlatformException;
import dev.baton.chat.Reply;
import dev.baton.chat.Reply.Audience;
import dev.baton.command.Command;
import dev.baton.command.Grammar;
import dev.baton.user.Language;
import dev.baton.wording.Answer;
import dev.baton.wording.Help;
import dev.baton.wording.Reader;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The one entry for whatever is asked in a chat. */
@Component
public class Bot {

    private static final Logger log = LoggerFactory.getLogger(Bot.class);

    private final Accounts accounts;
    private final Commands commands;
    private final SubmissionActions submissions;
    private final CreateActions create;
    private final Suggestions suggestions;
    private final People people;
    private final Help help;
    private final Clock clock;
    private final MeterRegistry meters;

    Bot(
            Accounts accounts,
            Commands commands,
            SubmissionActions submissions,
            CreateActions create,
            Suggestions suggestions,
            People people,
            Help help,
            Clock clock,
            ObjectProvider<MeterRegistry> meters) {
        this.accounts = accounts;
        this.commands = commands;
        this.submissions = submissions;
        this.create = create;
        this.suggestions = suggestions;
        this.people = people;
        this.help = help;
        this.clock = clock;
        this.meters = meters.getIfAvailable(SimpleMeterRegistry::new);
    }

    /** What was asked, as the metrics name it, and what came of it. */
    record Handled(String command, String outcome, Reply reply) {}

    /**
     * Does what was asked and says what came of it. Always answers: whatever goes wrong becomes a sentence in the asker's
     * language, with the typed text kept.
     */
    public Reply handle(ChatRequest request) {
        var timer = Timer.start(meters);
        var handled = answered(request);
        timer.stop(meters.timer(
                "baton.commands",
                "command",
                handled.command(),
                "platform",
                request.user().platform(),
                "outcome",
                handled.outcome()));
        return handled.reply();
    }

    /**
     * What a form's field for people offers for what was typed into it so far, at most 100; empty when nothing fits, and
     * when anything goes wrong.
     *
     * @param request its input, when it is the form's {@link Input.Submission} as far as it is filled in, tells by its context
     *                which issue the form is about, so that only those are offered who can have it
     */
    public List<Choice> suggest(ChatRequest request, String form, String field, String typed) {
        try {
            return accounts.admit(request) instanceof Known known
                    ? suggestions.people(asked(request, known), typed)
                    : List.of();
        } catch (RuntimeException failure) {
            // they are a convenience: without them the name can still be typed in a command
            log.info("No suggestions for field {} of form {}", field, form, failure);
            return List.of();
        }
    }

    // The catches below take everything on purpose: whatever fails here, nobody is to see a platform's own error.

    private Handled answered(ChatRequest request) {
        var unknown = kind(request.input());
        try {
            if (request.input() instanceof Input.Arrival) {
                return new Handled(unknown, "ok", welcome(request));
            }
            return switch (accounts.admit(request)) {
                case Known known -> carriedOut(asked(request, known));
                case Stranger stranger -> new Handled(unknown, "stranger", refuse(request, stranger));
            };
        } catch (RuntimeException failure) {
            return failed(unknown, failure, request, accounts.likelyLanguage(request));
        }
    }

    private Handled carriedOut(Asked asked) {
        var request = asked.request();
        var line = asked.line();
        var command = line == null ? null : Grammar.parse(line, asked.reader().today());
        var kind = command == null ? kind(request.input()) : kind(command);
        try {
            var reply = command == null ? filledIn(asked) : commands.carryOut(asked, command);
            return new Handled(
                    kind, command instanceof Command.NotUnderstood ? "not-understood" : outcome(reply), reply);
        } catch (RuntimeException failure) {
            return failed(kind, failure, request, asked.language());
        }
    }

    private Reply filledIn(Asked asked) {
        return switch (asked.request().input()) {
            case Input.Submission form -> submissions.submit(asked, form);
            case Input.FromMessage message -> create.fromMessage(asked, message);
            default -> new Reply.Silence();
        };
    }

    private Handled failed(String kind, RuntimeException failure, ChatRequest request, Language language) {
        var told = Failures.of(failure, request, language, typed -> readable(request, typed));
        return new Handled(kind, told.outcome(), new Reply.Say(told.answer(), Audience.ASKER));
    }

    private String readable(ChatRequest request, String typed) {
        try {
            return people.readable(request.user(), typed);
        } catch (RuntimeException nobodyCanBeNamed) {
            return typed;
        }
    }

    private Asked asked(ChatRequest request, Known known) {
        var reader = Reader.of(known.user(), clock.instant());
        return new Asked(request, known.user(), reader, new Place(request.conversation(), request.threadId()));
    }

    private Reply refuse(ChatRequest request, Stranger stranger) {
        var answer = switch (stranger.why()) {
            case NO_MAIL_ADDRESS -> Answer.STRANGER_NO_MAIL_ADDRESS;
            case GUEST -> Answer.STRANGER_GUEST;
            case CLOSED -> Answer.STRANGER_CLOSED;
            case DELETED -> Answer.STRANGER_DELETED;
            case BOT -> Answer.STRANGER_BOT;
        };
        return new Reply.Say(Message.of(answer.in(accounts.likelyLanguage(request))), Audience.ASKER);
    }

    /** To everybody where the bot arrived; who cannot be asked about is greeted all the same. */
    private Reply welcome(ChatRequest request) {
        boolean direct = request.conversation().kind() == Conversation.Kind.DIRECT;
        Admission admission;
        try {
            admission = accounts.admit(request);
        } catch (PlatformException unknown) {
            admission = new Stranger(Admission.Why.NO_MAIL_ADDRESS, "");
        }
        var reader = admission instanceof Known known
                ? Reader.of(known.user(), clock.instant())
                : new Reader(accounts.likelyLanguage(request), ZoneOffset.UTC, clock.instant(), null);
        return new Reply.Say(help.welcome(reader, direct), Audience.CONVERSATION);
    }

    private static String outcome(Reply reply) {
        return reply instanceof Reply.Ask ? "asked" : "ok";
    }

    private static String kind(Input input) {
        return switch (input) {
            case Input.Submission form -> "form";
            case Input.FromMessage message -> "from-message";
            case Input.Arrival arrival -> "arrival";
            default -> "line";
        };
    }

    /** Such as {@code change-status}. */
    private static String kind(Command command) {
        var name = new StringBuilder();
        for (char letter : command.getClass().getSimpleName().toCharArray()) {
            if (Character.isUpperCase(letter) && !name.isEmpty()) {
                name.append('-');
            }
            name.append(Character.toLowerCase(letter));
        }
        return name.toString();
    }
}
