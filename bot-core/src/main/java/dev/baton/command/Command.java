package dev.baton.command;

import dev.baton.project.IssueKey;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectRole;
import dev.baton.user.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a user asks for. A typed line is parsed to one, a button carries one as its line, a submitted form becomes one.
 * Components are null when the user left them out.
 */
public sealed interface Command {

    record Agenda() implements Command {}

    record Show(IssueKey key) implements Command {}

    /** The issue's history as one timeline, and who held it when. */
    record History(IssueKey key) implements Command {}

    /**
     * @param milestones names of the milestones it is for; empty for none
     * @param categories names of the categories it belongs to; empty for none
     */
    record Create(
            @Nullable String summary,
            @Nullable String project,
            @Nullable Person assignee,
            @Nullable LocalDate due,
            @Nullable String type,
            Set<String> milestones,
            Set<String> categories)
            implements Command {}

    record Pass(
            IssueKey key,
            @Nullable Person to,
            @Nullable LocalDate due,
            @Nullable String expected) implements Command {}

    /** @param to null to open the form, unless {@code nobody}: then it is taken from its holder */
    record Assign(IssueKey key, @Nullable Person to, boolean nobody) implements Command {}

    record Due(IssueKey key, @Nullable LocalDate date, boolean none) implements Command {}

    /** @param status a status's name in either language, or as the verbs start, resolve, close and reopen mean it */
    record ChangeStatus(IssueKey key, @Nullable String status) implements Command {}

    record Comment(IssueKey key, @Nullable String text) implements Command {}

    record Watch(IssueKey key) implements Command {}

    record Unwatch(IssueKey key) implements Command {}

    record Find(FindTerms terms) implements Command {}

    /** @param terms null when nothing but the project was named */
    record Follow(@Nullable String project, @Nullable FollowTerms terms) implements Command {}

    record Unfollow(@Nullable String project) implements Command {}

    record Here() implements Command {}

    record CreateProject(
            @Nullable String key,
            @Nullable String name,
            @Nullable ProjectKind kind) implements Command {}

    record ListProjects() implements Command {}

    record Members(@Nullable String project) implements Command {}

    record AddMember(
            String project, Person person, @Nullable ProjectRole role) implements Command {}

    record RemoveMember(String project, Person person) implements Command {}

    record Use(@Nullable String project) implements Command {}

    record Speak(Language language) implements Command {}

    record Live(ZoneId timeZone) implements Command {}

    /**
     * Makes the speaker an API key.
     *
     * @param purpose what it is for, to tell it from others
     */
    record MakeApiKey(@Nullable String purpose) implements Command {}

    /** The speaker's API keys. */
    record ListApiKeys() implements Command {}

    /**
     * Ends API keys of the speaker's.
     *
     * @param id  the one meant; null when none was named
     * @param all whether all are meant
     */
    record RevokeApiKey(@Nullable Long id, boolean all) implements Command {}

    /** The set-up code printed at start, which makes its speaker the first administrator. */
    record SetUp(String code) implements Command {}

    /** What could not be delivered; for administrators. */
    record Undelivered() implements Command {}

    /** Sends again what could not be delivered: one, or all when {@code id} is null. */
    record Redeliver(@Nullable Long id) implements Command {}

    record Help(@Nullable String word) implements Command {}

    /**
     * What could not be read.
     *
     * @param line      the whole line as typed
     * @param position  where reading stopped: an index into the line
     * @param expected  a message key saying what would have been read there
     * @param wouldWork whole lines that would work instead, best first; may be empty
     */
    record NotUnderstood(String line, int position, String expected, List<String> wouldWork) implements Command {}

    /** What a channel wants to hear of a project; all empty and not quiet for everything. */
    record FollowTerms(
            Set<Kind> kinds,
            Set<String> types,
            Set<String> withoutTypes,
            Belonging belonging,
            List<Person> notBy,
            boolean quiet) {

        /** Everything, aloud. */
        static final FollowTerms ALL = new FollowTerms(Set.of(), Set.of(), Set.of(), Belonging.ANY, List.of(), false);

        /** A kind of news. */
        public enum Kind {
            CREATED,
            STATUS,
            ASSIGNED,
            DUE,
            COMMENT
        }
    }
}
