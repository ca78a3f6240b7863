package dev.baton.web.api;

import dev.baton.error.TrackerException.NotFound;
import dev.baton.project.ProjectAdministration;
import dev.baton.project.ProjectRole;
import dev.baton.project.Projects;
import dev.baton.user.User;
import dev.baton.user.Users;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who belongs to a project, and who is in charge of it. */
@ApiController
final class MembersController {

    private static final String MEMBERS = "/projects/{projectIdOrKey}/users";
    private static final String ADMINISTRATORS = "/projects/{projectIdOrKey}/administrators";

    private final Projects projects;
    private final ProjectAdministration administration;
    private final Users users;

    MembersController(Projects projects, ProjectAdministration administration, Users users) {
        this.projects = projects;
        this.administration = administration;
        this.users = users;
    }

    record Person(@Described("Whom.") long userId) {}

    @GetMapping(MEMBERS)
    @Operation(
            summary = "List a project's users",
            description =
                    "Everybody to whom an issue of the project can be assigned: who was added, who administers the"
                            + " space, and in a cross-department project all members of the space.")
    List<UserJson> members(User actor, @PathVariable ProjectRef projectIdOrKey) {
        var project = projectIdOrKey.in(projects, actor);
        return projects.searchAssignable(actor, project.key(), "", Integer.MAX_VALUE).stream()
                .map(UserJson::of)
                .toList();
    }

    @PostMapping(MEMBERS)
    @Operation(
            summary = "Add a user to a project",
            description = "As a member; whoever belongs already stays what they are; for the project's administrators.")
    UserJson add(User actor, @PathVariable ProjectRef projectIdOrKey, @Parameters Person person) {
        var project = projectIdOrKey.in(projects, actor);
        boolean belongs = projects.members(actor, project.key()).stream()
                .anyMatch(member -> member.user().id() == person.userId());
        return belongs
                ? UserJson.of(users.get(actor, person.userId()))
                : UserJson.of(projects.addMember(actor, project.key(), person.userId(), ProjectRole.MEMBER)
                        .user());
    }

    @DeleteMapping(MEMBERS)
    @Operation(
            summary = "Remove a user from a project",
            description = "Somebody who was added; the last administrator stays; for the project's administrators.")
    UserJson remove(User actor, @PathVariable ProjectRef projectIdOrKey, @Parameters Person person) {
        var project = projectIdOrKey.in(projects, actor);
        if (!projects.removeMember(actor, project.key(), person.userId())) {
            throw new NotFound("user.notFound", String.valueOf(person.userId()));
        }
        return UserJson.of(users.get(person.userId()));
    }

    @GetMapping(ADMINISTRATORS)
    @Operation(
            summary = "List a project's administrators",
            description = "Those who were put in charge of it, by name.")
    List<UserJson> administrators(User actor, @PathVariable ProjectRef projectIdOrKey) {
        return administration
                .administrators(actor, projectIdOrKey.in(projects, actor).id())
                .stream()
                .map(UserJson::of)
                .toList();
    }

    @PostMapping(ADMINISTRATORS)
    @Operation(
            summary = "Make somebody a project's administrator",
            description =
                    "Whether they belonged before or not; for the project's administrators, where it lets them, and"
                            + " for those of the space.")
    UserJson appoint(User actor, @PathVariable ProjectRef projectIdOrKey, @Parameters Person person) {
        long projectId = projectIdOrKey.in(projects, actor).id();
        return UserJson.of(
                administration.appoint(actor, projectId, person.userId()).user());
    }

    @DeleteMapping(ADMINISTRATORS)
    @Operation(
            summary = "Make an administrator a member again",
            description =
                    "The last one stays; for the project's administrators, where it lets them, and for those of the"
                            + " space.")
    UserJson dismiss(User actor, @PathVariable ProjectRef projectIdOrKey, @Parameters Person person) {
        long projectId = projectIdOrKey.in(projects, actor).id();
        return UserJson.of(
                administration.dismiss(actor, projectId, person.userId()).user());
    }
}
