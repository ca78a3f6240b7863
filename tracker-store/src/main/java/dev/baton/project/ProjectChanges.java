package dev.baton.project;

import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.text.PlainText;
import dev.baton.user.User;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How a change of a project begins, and what all parts of a project have in common. */
@Component
class ProjectChanges {

    private final Projects projects;
    private final ProjectRecords records;
    private final EntityManager entities;

    ProjectChanges(Projects projects, ProjectRecords records, EntityManager entities) {
        this.projects = projects;
        this.records = records;
        this.entities = entities;
    }

    /**
     * The project as it is, about to be changed: its version grows, whatever the change is. Of two who change it at a time
     * one loses the race and begins anew, so what is checked against this record stays true.
     *
     * @throws NotFound  when it is missing or not the actor's to see
     * @throws Forbidden unless the actor administers it; whether it may be archived is for the caller to say
     */
    ProjectAccess begin(User actor, long projectId) {
        records.change(projectId);
        var access = projects.access(actor, projectId)
                .orElseThrow(() -> new NotFound("project.notFound", String.valueOf(projectId)));
        access.forAdministration();
        entities.find(ProjectEntity.class, projectId, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        return access;
    }

    /** The project as the active transaction has made it. */
    Project now(User actor, long projectId) {
        return projects.access(actor, projectId).orElseThrow().project();
    }

    /** Refuses a name that another part has, in whatever case or width. @param others of the other parts */
    static void refuseTaken(String name, Stream<String> others) {
        var folded = PlainText.folded(name);
        if (others.anyMatch(other -> PlainText.folded(other).equals(folded))) {
            throw taken(name);
        }
    }

    static Invalid taken(String name) {
        return Invalid.at("name", "name.taken", name);
    }

    /** The colour as it is kept. @throws Invalid when it is none of them */
    static String color(String color, List<String> colors) {
        var lowerCase = color.strip().toLowerCase(Locale.ROOT);
        if (!colors.contains(lowerCase)) {
            throw Invalid.at("color", "color.unknown", String.join(", ", colors));
        }
        return lowerCase;
    }
}
