package dev.baton.bot;

import dev.baton.chat.Button;
import dev.baton.chat.Message;
import dev.baton.chat.Part;
import dev.baton.chat.Reply;
import dev.baton.chat.Span;
import dev.baton.command.Command;
import dev.baton.command.Person;
import dev.baton.project.Membership;
import dev.baton.project.NewProject;
import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectRole;
import dev.baton.project.Projects;
import dev.baton.user.NewUser;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.Users;
import dev.baton.wording.Answer;
import dev.baton.wording.Answers;
import dev.baton.wording.Entries;
import dev.baton.wording.Forms;
import dev.baton.wording.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Projects and who belongs to them. */
@Component
class ProjectActions {

    private static final int MOST_ROWS = 40;

    private final Projects projects;
    private final Users users;
    private final People people;
    private final PlaceSeal places;

    ProjectActions(Projects projects, Users users, People people, PlaceSeal places) {
        this.projects = projects;
        this.users = users;
        this.people = people;
        this.places = places;
    }

    Reply create(Asked asked, Command.CreateProject command) {
        var key = command.key();
        var name = command.name();
        var kind = command.kind();
        if (key == null || name == null) {
            var entries = Entries.of(places.seal(asked.request().user(), Forms.PROJECT, asked.place(), Map.of()))
                    .with("key", key)
                    .with("name", name)
                    .with("kind", (kind == null ? ProjectKind.CROSS_DEPARTMENT : kind).name());
            return new Reply.Ask(Forms.project(entries, asked.language()));
        }
        return create(asked, new NewProject(key, name, kind == null ? ProjectKind.CROSS_DEPARTMENT : kind));
    }

    Reply create(Asked asked, NewProject fresh) {
        var project = projects.create(asked.user(), fresh);
        var language = asked.language();
        var sentence = Answer.PROJECT_CREATED.in(language, project.key(), project.name());
        var create = Answers.opening(Answer.ISSUE_NEW.in(language), "create in " + project.key());
        var parts = new ArrayList<Part>();
        parts.add(new Part.Paragraph(List.of(Span.text(sentence)), Part.Tone.NORMAL));
        parts.add(Answers.quiet(Answer.PROJECT_NEXT.in(language, project.key())));
        parts.add(new Part.Buttons(List.of(create)));
        return asked.tell(new Message(sentence, parts));
    }

    Reply list(Asked asked) {
        var language = asked.language();
        var seen = projects.list(asked.user());
        var fresh = asked.user().role() == Role.GUEST
                ? List.<Button>of() // they would be refused
                : List.of(Answers.opening(Answer.PROJECT_NEW.in(language), "project create"));
        if (seen.isEmpty()) {
            return asked.tell(Answers.offering(Answer.PROJECTS_NONE.in(language), fresh));
        }
        var parts = new ArrayList<Part>();
        for (var project : seen.subList(0, Math.min(seen.size(), MOST_ROWS))) {
            parts.add(row(asked, project));
        }
        more(asked, seen.size(), parts);
        if (!fresh.isEmpty()) {
            parts.add(new Part.Buttons(fresh));
        }
        return asked.tell(Answers.list(Answer.PROJECTS_TITLE.in(language), parts));
    }

    private static Part row(Asked asked, Project project) {
        var use = Answers.button(Answer.USE.in(asked.language()), "use " + project.key());
        return new Part.Row(
                List.of(Span.bold(project.key()), Span.text(" " + project.name())),
                List.of(Span.text(Names.of(project.kind(), asked.language()))),
                use);
    }

    private static void more(Asked asked, int size, List<Part> parts) {
        if (size > MOST_ROWS) {
            parts.add(Answers.quiet(Answer.MORE.in(asked.language(), size - MOST_ROWS)));
        }
    }

    Reply members(Asked asked, @Nullable String key) {
        var language = asked.language();
        if (key == null) {
            return list(asked);
        }
        var project = projects.get(asked.user(), key);
        var members = projects.members(asked.user(), key);
        var parts = new ArrayList<Part>();
        for (var member : members.subList(0, Math.min(members.size(), MOST_ROWS))) {
            parts.add(new Part.Row(
                    List.of(Span.text(member.user().name())),
                    List.of(Span.text(Names.of(member.role(), language) + " · "
                            + member.user().mailAddress())),
                    null));
        }
        more(asked, members.size(), parts);
        if (members.isEmpty()) {
            parts.add(Answers.quiet(Answer.MEMBERS_NONE.in(language, project.key())));
        }
        if (project.kind() == ProjectKind.CROSS_DEPARTMENT) {
            parts.add(Answers.quiet(Answer.MEMBERS_ALL.in(language, project.key())));
        }
        return asked.tell(Answers.list(Answer.MEMBERS_TITLE.in(language, project.key(), project.name()), parts));
    }

    Reply add(Asked asked, Command.AddMember command) {
        var actor = asked.user();
        var project = projects.get(actor, command.project());
        var invited = invited(asked, command.person(), project);
        var user = invited == null ? people.one(asked, command.person()) : invited;
        var role = Objects.requireNonNullElse(command.role(), ProjectRole.MEMBER);
        boolean already = projects.members(actor, project.key()).stream()
                .filter(member -> member.user().id() == user.id())
                .map(Membership::role)
                .anyMatch(role::equals);
        var member = projects.addMember(actor, project.key(), user.id(), role);
        Answer answer;
        if (invited != null) {
            answer = Answer.MEMBER_INVITED;
        } else {
            answer = already ? Answer.MEMBER_ALREADY : Answer.MEMBER_ADDED;
        }
        return asked.tell(answer, member.user().name(), project.key(), Names.of(member.role(), asked.language()));
    }

    /** A guest by the word of an administrator: somebody from outside whom nobody knows yet. Null for all others. */
    private @Nullable User invited(Asked asked, Person person, Project project) {
        if (!(person instanceof Person.Addressed addressed)
                || asked.user().role() != Role.ADMINISTRATOR
                || users.findByMailAddress(addressed.mailAddress()).isPresent()) {
            return null;
        }
        var mailAddress = addressed.mailAddress();
        var actor = asked.user();
        var name = mailAddress.substring(0, Math.max(mailAddress.indexOf('@'), 1));
        return users.register(new NewUser(name, mailAddress, actor.language(), actor.timeZone(), Role.GUEST));
    }

    Reply remove(Asked asked, Command.RemoveMember command) {
        var project = projects.get(asked.user(), command.project());
        var user = people.one(asked, command.person());
        boolean belonged = projects.removeMember(asked.user(), project.key(), user.id());
        var answer = belonged ? Answer.MEMBER_REMOVED : Answer.MEMBER_REMOVED_ALREADY;
        return asked.tell(answer, user.name(), project.key());
    }
}
