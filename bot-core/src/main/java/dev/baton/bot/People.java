package dev.baton.bot;

import dev.baton.account.Accounts;
import dev.baton.account.Admission;
import dev.baton.account.Admission.Known;
import dev.baton.account.Admission.Stranger;
import dev.baton.chat.Button;
import dev.baton.chat.ChatAddress;
import dev.baton.chat.Part;
import dev.baton.command.Person;
import dev.baton.error.TrackerException;
import dev.baton.project.Projects;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.Users;
import dev.baton.wording.Answer;
import dev.baton.wording.Answers;
import dev.baton.wording.Forms;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out whom a command or a text means. May ask the platform, so it comes before any transaction. */
@Component
class People {

    private static final int MOST_CANDIDATES = 10;

    /** More than these stay as they were typed: each may cost a question to the platform. */
    private static final int MOST_MENTIONS = 20;

    private static final int LONGEST_ID = 200;
    private static final List<String> HONORIFICS = List.of("さん", "様", "くん", "氏");

    private static final Pattern MENTION = Pattern.compile("<@([^>|\\s]{1,200})(?:\\|[^>]{0,200})?>");

    private final Users users;
    private final Accounts accounts;
    private final Projects projects;

    People(Users users, Accounts accounts, Projects projects) {
        this.users = users;
        this.accounts = accounts;
        this.projects = projects;
    }

    /** The one that is meant. @throws Refusal when nobody or several can be meant */
    User one(Asked asked, Person person) {
        return switch (person) {
            case Person.Me me -> asked.user();
            case Person.Mentioned mentioned -> mentioned(asked, mentioned.chatUserId());
            case Person.Addressed addressed -> addressed(asked, addressed.mailAddress());
            case Person.Named named -> named(asked, named.name());
        };
    }

    /** The one that was chosen in the form's field; null when it was left empty. */
    @Nullable
    User chosen(Asked asked, String field, String value) {
        if (value.isBlank()) {
            return null;
        }
        try {
            if (value.startsWith("user:")) {
                return users.get(Long.parseLong(value.substring("user:".length())));
            }
        } catch (NumberFormatException | TrackerException.NotFound unknown) {
            // refused below
        }
        throw Refusal.at(field, Forms.wrongChoice(asked.language()));
    }

    /** Refuses somebody to whom nothing of this project can be passed; offers to add them when the asker may. */
    void checkSees(Asked asked, User assignee, String projectKey) {
        if (assignee.equals(asked.user()) || projects.role(assignee, projectKey).isPresent()) {
            return; // the asker's own sight of it the store checks with the change
        }
        var language = asked.language();
        if (asked.user().role() == Role.GUEST) {
            // who else there is in the space is nothing for guests to learn
            throw Refusal.at("assignee", Forms.wrongChoice(language));
        }
        if (!Rights.administers(projects, asked.user(), projectKey)) {
            throw Refusal.at("assignee", Answer.PERSON_CANNOT_SEE.in(language, assignee.name(), projectKey));
        }
        var add = Answers.button(
                Answer.ADD_THEM.in(language, projectKey), "project add " + projectKey + " " + assignee.mailAddress());
        var sentence = Answer.PERSON_MAY_BE_ADDED.in(language, assignee.name(), projectKey);
        throw Refusal.of(Answers.offering(sentence, List.of(add))).at("assignee");
    }

    /** A text whose chat mentions are names, and whom they mean. */
    record Plain(String text, Set<Long> mentioned) {}

    /** Turns the {@code <@ID>} of a typed text into names. */
    Plain plain(Asked asked, String text) {
        var plain = new StringBuilder();
        var mentioned = new HashSet<Long>();
        int from = 0;
        for (int count = 0; count < MOST_MENTIONS; count++) {
            int start = text.indexOf("<@", from);
            int end = start < 0 ? -1 : text.indexOf('>', start);
            if (end < 0) {
                break;
            }
            var inside = text.substring(start + 2, end);
            int bar = inside.indexOf('|');
            var id = bar < 0 ? inside : inside.substring(0, bar);
            plain.append(text, from, start);
            from = end + 1;
            if (id.isEmpty() || id.length() > LONGEST_ID || id.chars().anyMatch(Character::isWhitespace)) {
                plain.append(text, start, from);
                continue;
            }
            switch (accounts.mentioned(address(asked, id))) {
                case Known known -> {
                    plain.append('@').append(known.user().name());
                    mentioned.add(known.user().id());
                }
                case Stranger stranger -> plain.append('@').append(stranger.name());
            }
        }
        return new Plain(plain.append(text, from, text.length()).toString(), Set.copyOf(mentioned));
    }

    /** A typed text with the names of those mentioned who are known already; such a name can be typed as well. */
    String readable(ChatAddress asker, String text) {
        return MENTION.matcher(text)
                .replaceAll(mention -> Matcher.quoteReplacement(
                        accounts.name(new ChatAddress(asker.platform(), asker.workspace(), mention.group(1)))
                                .map(name -> name.contains(" ") ? "@\"" + name + "\"" : "@" + name)
                                .orElse(mention.group())));
    }

    private static ChatAddress address(Asked asked, String chatUserId) {
        var asker = asked.request().user();
        return new ChatAddress(asker.platform(), asker.workspace(), chatUserId);
    }

    private User mentioned(Asked asked, String chatUserId) {
        Admission admission = accounts.mentioned(address(asked, chatUserId));
        return switch (admission) {
            case Known known -> known.user();
            case Stranger stranger -> {
                var answer = switch (stranger.why()) {
                    case NO_MAIL_ADDRESS -> Answer.PERSON_NO_MAIL_ADDRESS;
                    case GUEST -> Answer.PERSON_GUEST;
                    case CLOSED -> Answer.PERSON_CLOSED;
                    case DELETED -> Answer.PERSON_DELETED;
                    case BOT -> Answer.PERSON_BOT;
                };
                throw Refusal.of(answer.in(asked.language(), stranger.name()));
            }
        };
    }

    private User addressed(Asked asked, String mailAddress) {
        var found = users.findByMailAddress(mailAddress);
        if (asked.user().role() == Role.GUEST) {
            found = users.search(asked.user(), mailAddress, 1).stream()
                    .filter(user -> user.mailAddress().equalsIgnoreCase(mailAddress))
                    .findFirst();
        }
        return found.orElseThrow(() -> Refusal.of(Answer.PERSON_ADDRESS_UNKNOWN.in(asked.language(), mailAddress)));
    }

    private User named(Asked asked, String name) {
        var candidates = candidates(asked, name);
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        if (candidates.isEmpty()) {
            throw Refusal.of(Answer.PERSON_NONE.in(asked.language(), name));
        }
        var sentence = Answer.PERSON_MANY.in(asked.language(), name);
        var buttons = choices(asked, name, candidates);
        throw Refusal.of(
                buttons.isEmpty()
                        ? Answers.list(sentence, rows(asked, candidates))
                        : Answers.offering(sentence, buttons));
    }

    private static List<Part> rows(Asked asked, List<User> candidates) {
        return candidates.stream()
                .map(candidate -> Answers.quiet(Answers.person(candidate, asked.language())))
                .toList();
    }

    /** Those who are called exactly so; when nobody is, those who could be meant. */
    private List<User> candidates(Asked asked, String name) {
        var found = users.search(asked.user(), name, MOST_CANDIDATES);
        var exact = found.stream()
                .filter(user -> user.name().equalsIgnoreCase(name))
                .toList();
        return exact.isEmpty() ? found : exact;
    }

    /** A button for each, carrying the same line with the mail address in the name's place; none if it cannot be found. */
    private static List<Button> choices(Asked asked, String name, List<User> candidates) {
        var line = asked.line();
        if (line == null) {
            return List.of();
        }
        for (var spelled : List.of("@" + name, "＠" + name, "@\"" + name + "\"")) {
            int at = line.indexOf(spelled);
            if (at >= 0) {
                var before = line.substring(0, at);
                var after = withoutHonorific(line.substring(at + spelled.length()));
                return candidates.stream()
                        .map(candidate -> Answers.button(
                                Answers.person(candidate, asked.language()), before + candidate.mailAddress() + after))
                        .toList();
            }
        }
        return List.of();
    }

    /** The grammar passes over one behind a name, but would take it for part of an address. */
    private static String withoutHonorific(String after) {
        for (var honorific : HONORIFICS) {
            if (after.startsWith(honorific)) {
                return after.substring(honorific.length());
            }
        }
        return after;
    }
}
