package dev.baton;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.activity.ActivityContent.IssueCommented;
import dev.baton.activity.ActivityQuery;
import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.issue.Issue;
import dev.baton.issue.IssueChange;
import dev.baton.issue.IssueEdit;
import dev.baton.issue.IssueQuery;
import dev.baton.issue.NewIssue;
import dev.baton.notification.NotificationQuery;
import dev.baton.project.IssueTypeDraft;
import dev.baton.project.MilestoneDraft;
import dev.baton.project.NewProject;
import dev.baton.project.Project;
import dev.baton.project.ProjectDraft;
import dev.baton.project.ProjectFilter;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectRole;
import dev.baton.project.Status;
import dev.baton.star.StarQuery;
import dev.baton.star.Stars;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import dev.baton.user.ApiKey;
import dev.baton.user.Language;
import dev.baton.user.NewUser;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.UserChange;
import dev.baton.viewing.Viewings;
import dev.baton.watching.WatchingQuery;
import dev.baton.webhook.NewWebhook;
import dev.baton.webhook.WebhookCalls;
import dev.baton.webhook.WebhookChange;
import dev.baton.webhook.Webhooks;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who may do what: every operation of the store by everybody, in a project with partners, which is foreign to those who were
 * not added, and in a cross-department one, which is every member's. An operation without a row fails the test.
 */
class AuthorisationTest {

    abstract static class Contract extends StoreContract {

        /**
         * For each operation six letters for a project with partners and six for a cross-department one: an administrator of
         * the space, the project's administrator, its member, its viewer (a guest of the space), a member of the space and a
         * guest who were not added. y: done. f: forbidden. -: as if it did not exist.
         */
        private static final String RIGHTS = """
                Projects.create(NewProject)                           yyyfyf yyyfyf
                Projects.get(String)                                  yyyy-- yyyyy-
                Projects.find(String)                                 yyyy-- yyyyy-
                Projects.access(String)                               yyyy-- yyyyy-
                Projects.access(long)                                 yyyy-- yyyyy-
                Projects.role(String)                                 yyyy-- yyyyy-
                Projects.list()                                       yyyy-- yyyyy-
                Projects.list(Collection)                             yyyy-- yyyyy-
                Projects.list(ProjectFilter)                          yyyy-- yyyyy-
                Projects.visibleIds()                                 yyyy-- yyyyy-
                Projects.members(String)                              yyyy-- yyyyy-
                Projects.searchAssignable(String,String,int)          yyyy-- yyyyy-
                Projects.addMember(String,long,ProjectRole)           yyff-- yyfff-
                Projects.removeMember(String,long)                    yyff-- yyfff-
                ProjectAdministration.change(long,ProjectDraft)       yyff-- yyfff-
                ProjectAdministration.delete(long)                    yfff-- yffff-
                ProjectAdministration.administrators(long)            yyyy-- yyyyy-
                ProjectAdministration.appoint(long,long)              yyff-- yyfff-
                ProjectAdministration.dismiss(long,long)              yyff-- yyfff-
                Statuses.add(long,String,String)                      yyff-- yyfff-
                Statuses.change(long,int,String,String)               yyff-- yyfff-
                Statuses.order(long,List)                             yyff-- yyfff-
                Statuses.delete(long,int,int)                         yyff-- yyfff-
                IssueTypes.add(long,IssueTypeDraft)                   yyff-- yyfff-
                IssueTypes.change(long,long,IssueTypeDraft)           yyff-- yyfff-
                IssueTypes.delete(long,long,long)                     yyff-- yyfff-
                Categories.add(long,String)                           yyff-- yyfff-
                Categories.rename(long,long,String)                   yyff-- yyfff-
                Categories.delete(long,long)                          yyff-- yyfff-
                Milestones.add(long,MilestoneDraft)                   yyff-- yyfff-
                Milestones.change(long,long,MilestoneDraft)           yyff-- yyfff-
                Milestones.delete(long,long)                          yyff-- yyfff-
                Issues.create(NewIssue)                               yyyf-- yyyfy-
                Issues.get(IssueKey)                                  yyyy-- yyyyy-
                Issues.get(Collection)                                yyyy-- yyyyy-
                Issues.update(IssueKey,IssueChange)                   yyyf-- yyyfy-
                Issues.find(IssueQuery)                               yyyy-- yyyyy-
                Issues.list(IssueQuery)                               yyyy-- yyyyy-
                Issues.count(IssueQuery)                              yyyy-- yyyyy-
                Issues.timeline(IssueKey)                             yyyy-- yyyyy-
                Issues.holdings(IssueKey)                             yyyy-- yyyyy-
                Issues.get(long)                                      yyyy-- yyyyy-
                Issues.keyOf(long)                                    yyyy-- yyyyy-
                Issues.delete(IssueKey)                               yyff-- yyfff-
                Issues.participants(IssueKey)                         yyyy-- yyyyy-
                Issues.open(IssueKey,long)                            yyyy-- yyyyy-
                Comments.list(IssueKey,Long,Long,int,boolean)         yyyy-- yyyyy-
                Comments.count(IssueKey)                              yyyy-- yyyyy-
                Comments.get(IssueKey,long)                           yyyy-- yyyyy-
                Comments.get(Collection)                              yyyy-- yyyyy-
                Comments.edit(IssueKey,long,String)                   fyff-- fyfff-
                Comments.delete(IssueKey,long)                        yyff-- yyfff-
                Comments.notify(IssueKey,long,Set)                    fyff-- fyfff-
                RelatedIssues.list(IssueKey)                          yyyy-- yyyyy-
                RelatedIssues.add(IssueKey,IssueKey)                  yyyf-- yyyfy-
                RelatedIssues.remove(IssueKey,IssueKey)               yyyf-- yyyfy-
                Attachments.upload(String,InputStream)                yyyyyy yyyyyy
                Attachments.usage()                                   yyyy-- yyyyy-
                Attachments.usage(String)                             yyyy-- yyyyy-
                Activities.get(long)                                  yyyy-- yyyyy-
                Activities.ofSpace(ActivityQuery)                     yyyy-- yyyyy-
                Activities.ofProject(String,ActivityQuery)            yyyy-- yyyyy-
                Activities.ofUser(long,ActivityQuery)                 yyyy-- yyyyy-
                Watchings.watch(IssueKey)                             yyyy-- yyyyy-
                Watchings.unwatch(IssueKey)                           yyyy-- yyyyy-
                Watchings.watches(IssueKey)                           yyyy-- yyyyy-
                Watchings.watch(IssueKey,String)                      yyyy-- yyyyy-
                Watchings.list(long,WatchingQuery)                    yyyy-- yyyyy-
                Watchings.count(long,WatchingQuery)                   yyyy-- yyyyy-
                Watchings.get(long)                                   yyyy-- yyyyy-
                Watchings.changeNote(long,String)                     -y---- -y----
                Watchings.remove(long)                                -y---- -y----
                Watchings.markAsRead(long)                            -y---- -y----
                Watchings.markAllAsChecked()                          yyyyyy yyyyyy
                Notifications.list(NotificationQuery)                 yyyy-- yyyyy-
                Notifications.count(Boolean,Boolean)                  yyyy-- yyyyy-
                Notifications.markAllAsRead()                         yyyyyy yyyyyy
                Notifications.markAsRead(long)                        -y---- -y----
                Stars.addToIssue(long)                                yyyy-- yyyyy-
                Stars.addToComment(long)                              yyyy-- yyyyy-
                Stars.remove(long)                                    -y---- -y----
                Stars.given(long,StarQuery)                           yyyy-- yyyyy-
                Stars.received(long,StarQuery)                        yyyy-- yyyyy-
                Stars.countReceived(long,Instant,Instant)             yyyy-- yyyyy-
                Viewings.viewed(IssueKey)                             yyyy-- yyyyy-
                Viewings.viewed(String)                               yyyy-- yyyyy-
                Viewings.issues(boolean,int,int)                      yyyy-- yyyyy-
                Viewings.projects(boolean,int,int)                    yyyy-- yyyyy-
                Webhooks.list(String)                                 yyff-- yyfff-
                Webhooks.get(String,long)                             yyff-- yyfff-
                Webhooks.create(String,NewWebhook)                    yyff-- yyfff-
                Webhooks.update(String,long,WebhookChange)            yyff-- yyfff-
                Webhooks.renewSecret(String,long)                     yyff-- yyfff-
                Webhooks.delete(String,long)                          yyff-- yyfff-
                WebhookCalls.dead(String)                             yyff-- yyfff-
                WebhookCalls.repeat(String,Long)                      yyff-- yyfff-
                Users.search(String,int)                              yyyyy- yyyyy-
                Users.changeSettings(String,Language,ZoneId)          yyyyyy yyyyyy
                Users.changeRole(long,Role)                           yfffff yfffff
                Users.get(long)                                       yyyyy- yyyyy-
                Users.find(long)                                      yyyyy- yyyyy-
                Users.list()                                          yyyyy- yyyyy-
                UserAdministration.create(NewUser)                    yfffff yfffff
                UserAdministration.change(long,UserChange)            yfffff yfffff
                UserAdministration.delete(long)                       yfffff yfffff
                ApiKeys.create(String)                                yyyyyy yyyyyy
                ApiKeys.list()                                        yyyyyy yyyyyy
                ApiKeys.revoke(long)                                  yyyyyy yyyyyy
                ApiKeys.revokeAll(long)                               yfffff yfffff
                Spaces.get()                                          yyyyyy yyyyyy
                Spaces.announcement()                                 yyyyyy yyyyyy
                Spaces.announce(String)                               yfffff yfffff
                """;

        /** Asks for an actor as the one who did it; whoever calls it has checked the rights, in the same transaction. */
        private static final Set<String> RECORDS =
                Set.of("Activities.record(long,Instant,ActivityContent,Set)", "Attachments.claim(long,long,List)");

        private static final NewWebhook HOOK =
                new NewWebhook("Hook", null, "https://hooks.example.com/", true, Set.of());

        @Autowired
        private Stars stars;

        @Autowired
        private Viewings viewings;

        @Autowired
        private Webhooks webhooks;

        @Autowired
        private WebhookCalls calls;

        private User administrator;
        private User manager;
        private User member;
        private User viewer;
        private User stranger;
        private User guest;
        private User newcomer;

        @BeforeEach
        void everybody() {
            administrator = person("Administrator", Role.ADMINISTRATOR);
            manager = member("Manager");
            member = member("Member");
            viewer = person("Viewer", Role.GUEST);
            stranger = member("Stranger");
            guest = person("Guest", Role.GUEST);
            newcomer = member("Newcomer");
        }

        @Test
        void everyOperationHasARow() {
            var operations = Stream.of(
                            projects,
                            projectAdministration,
                            statuses,
                            issueTypes,
                            categories,
                            milestones,
                            attachments,
                            issues,
                            comments,
                            relatedIssues,
                            activities,
                            watchings,
                            notifications,
                            stars,
                            viewings,
                            webhooks,
                            calls,
                            users,
                            userAdministration,
                            apiKeys,
                            spaces)
                    .flatMap(facade -> Arrays.stream(facade.getClass().getMethods())
                            .filter(method -> method.getDeclaringClass() == facade.getClass()))
                    .filter(method -> !Modifier.isStatic(method.getModifiers()))
                    .filter(method -> method.getParameterCount() > 0 && method.getParameterTypes()[0] == User.class)
                    .map(Contract::name)
                    .filter(name -> !RECORDS.contains(name))
                    .toList();
            assertThat(rights().keySet()).containsExactlyInAnyOrderElementsOf(operations);
        }

        @ParameterizedTest
        @EnumSource(names = {"PARTNER", "CROSS_DEPARTMENT"})
        void everybodyMayDoWhatTheTableSays(ProjectKind kind) {
            var actors = List.of(administrator, manager, member, viewer, stranger, guest);
            var found = new HashMap<String, String>();
            var project = project(manager, kind);
            projects.addMember(manager, project.key(), viewer.id(), ProjectRole.VIEWER);
            var issue = issue(manager, project, "Quote");
            rights().forEach((operation, rights) -> {
                var row = new StringBuilder();
                for (var actor : actors) {
                    projects.addMember(manager, project.key(), member.id(), ProjectRole.MEMBER);
                    row.append(outcome(operation, actor, project, issue));
                }
                found.put(operation, row.toString());
            });
            var expected = new HashMap<String, String>();
            rights().forEach((operation, rights) -> expected.put(operation, rights.get(kind)));
            assertThat(found).isEqualTo(expected);
        }

        private long hook(Project project) {
            return webhooks.create(manager, project.key(), HOOK).webhook().id();
        }

        private char outcome(String operation, User actor, Project project, Issue issue) {
            try {
                return isThere(attempt(operation, actor, project, issue)) ? 'y' : '-';
            } catch (Forbidden forbidden) {
                return 'f';
            } catch (NotFound missing) {
                return '-';
            }
        }

        private Object attempt(String operation, User actor, Project project, Issue issue) {
            var inProject = IssueQuery.builder().projects(Set.of(project.key())).build();
            return switch (operation.substring(0, operation.indexOf('('))) {
                case "Projects.create" -> projects.create(actor, new NewProject(unique("N"), "New", ProjectKind.OWN));
                case "Projects.get" -> projects.get(actor, project.key());
                case "Projects.find" -> projects.find(actor, project.key());
                case "Projects.access" ->
                    operation.endsWith("(long)")
                            ? projects.access(actor, project.id())
                            : projects.access(actor, project.key());
                case "Projects.role" -> projects.role(actor, project.key());
                case "Projects.list" ->
                    switch (operation) {
                        case "Projects.list()" -> only(project.id(), Project::id, projects.list(actor));
                        case "Projects.list(ProjectFilter)" ->
                            only(project.id(), Project::id, projects.list(actor, new ProjectFilter(null, true)));
                        default -> projects.list(actor, Set.of(project.id()));
                    };
                case "Projects.visibleIds" ->
                    Optional.ofNullable(projects.visibleIds(actor).get(project.key()));
                case "Projects.members" -> projects.members(actor, project.key());
                case "Projects.searchAssignable" -> projects.searchAssignable(actor, project.key(), "Manager", 10);
                case "Projects.addMember" ->
                    projects.addMember(actor, project.key(), newcomer.id(), ProjectRole.MEMBER);
                case "Projects.removeMember" -> projects.removeMember(actor, project.key(), member.id());
                case "Issues.create" -> issues.create(actor, NewIssue.of(project.key(), "Another"));
                case "Issues.get" ->
                    switch (operation) {
                        case "Issues.get(long)" -> issues.get(actor, issue.id());
                        case "Issues.get(Collection)" -> issues.get(actor, Set.of(issue.id()));
                        default -> issues.get(actor, issue.key());
                    };
                case "Issues.update" ->
                    issues.update(actor, issue.key(), IssueChange.of(new IssueEdit.Status(Status.RESOLVED)));
                case "Issues.find" -> issues.find(actor, inProject).items();
                case "Issues.list" -> issues.list(actor, inProject);
                case "Issues.count" -> issues.count(actor, inProject) > 0;
                case "Issues.timeline" -> issues.timeline(actor, issue.key());
                case "Issues.holdings" -> issues.holdings(actor, issue.key());
                case "Issues.keyOf" -> issues.keyOf(actor, issue.id());
                case "Issues.delete" ->
                    issues.delete(actor, issue(manager, project, "Old").key());
                case "Issues.participants" -> issues.participants(actor, issue.key());
                case "Issues.open" -> {
                    var with = issues.create(
                                    manager,
                                    NewIssue.of(project.key(), "With a file").withUploads(List.of(upload(manager))))
                            .issue();
                    yield issues.open(
                            actor, with.key(), with.attachments().getFirst().id());
                }
                case "Comments.list" -> {
                    comment(issue);
                    yield comments.list(actor, issue.key(), null, null, 10, true);
                }
                case "Comments.count" -> comments.count(actor, issue.key());
                case "Comments.get" ->
                    operation.endsWith("(Collection)")
                            ? comments.get(actor, Set.of(comment(issue)))
                            : comments.get(actor, issue.key(), comment(issue));
                case "Comments.edit" -> comments.edit(actor, issue.key(), comment(issue), "Better");
                case "Comments.delete" -> comments.delete(actor, issue.key(), comment(issue));
                case "Comments.notify" -> comments.notify(actor, issue.key(), comment(issue), Set.of(viewer.id()));
                case "RelatedIssues.list" -> {
                    relatedIssues.add(
                            manager,
                            issue.key(),
                            issue(manager, project, "Related").key());
                    yield relatedIssues.list(actor, issue.key());
                }
                case "RelatedIssues.add" ->
                    relatedIssues.add(
                            actor, issue.key(), issue(manager, project, "Other").key());
                case "RelatedIssues.remove" -> {
                    var other = issue(manager, project, "Other").key();
                    relatedIssues.add(manager, issue.key(), other);
                    yield relatedIssues.remove(actor, issue.key(), other);
                }
                case "Attachments.upload" -> upload(actor);
                case "Attachments.usage" ->
                    operation.endsWith("()")
                            ? attachments.usage(actor).stream()
                                    .filter(usage -> usage.projectId() == project.id())
                                    .toList()
                            : attachments.usage(actor, project.key());
                case "Activities.get" ->
                    activities.get(
                            actor, activities.ofIssue(issue.id()).getFirst().id());
                case "Webhooks.list" -> webhooks.list(actor, project.key());
                case "Webhooks.get" -> webhooks.get(actor, project.key(), hook(project));
                case "Webhooks.create" -> webhooks.create(actor, project.key(), HOOK);
                case "Webhooks.update" ->
                    webhooks.update(
                            actor, project.key(), hook(project), new WebhookChange("New", null, null, null, null));
                case "Webhooks.renewSecret" -> webhooks.renewSecret(actor, project.key(), hook(project));
                case "Webhooks.delete" -> webhooks.delete(actor, project.key(), hook(project));
                case "WebhookCalls.dead" -> Optional.of(calls.dead(actor, project.key()));
                case "WebhookCalls.repeat" -> Optional.of(calls.repeat(actor, project.key(), null));
                case "Users.search" -> users.search(actor, manager.mailAddress(), 10);
                case "Users.changeSettings" -> users.changeSettings(actor, "Somebody", null, null);
                case "Users.changeRole" -> users.changeRole(actor, newcomer.id(), Role.ADMINISTRATOR);
                case "Users.get" -> users.get(actor, manager.id());
                case "Users.find" -> users.find(actor, manager.id());
                case "Users.list" -> only(manager.id(), User::id, users.list(actor));
                case "UserAdministration.create" ->
                    userAdministration.create(
                            actor,
                            new NewUser(
                                    "New", unique("new") + "@example.com", Language.EN, ZoneOffset.UTC, Role.MEMBER));
                case "UserAdministration.change" ->
                    userAdministration.change(actor, newcomer.id(), new UserChange("Newer", null, null));
                case "UserAdministration.delete" ->
                    userAdministration.delete(actor, member("Doomed").id());
                case "ApiKeys.create" -> apiKeys.create(actor, "Script");
                case "ApiKeys.list" -> only(apiKeys.create(actor, null).apiKey().id(), ApiKey::id, apiKeys.list(actor));
                case "ApiKeys.revoke" -> {
                    apiKeys.revoke(actor, apiKeys.create(actor, null).apiKey().id());
                    yield true;
                }
                case "ApiKeys.revokeAll" -> apiKeys.revokeAll(actor, newcomer.id());
                case "Spaces.get" -> spaces.get(actor);
                case "Spaces.announcement" -> spaces.announcement(actor);
                case "Spaces.announce" -> spaces.announce(actor, "Closed on Monday");
                default -> attemptInProject(operation, actor, project, issue);
            };
        }

        private Object attemptInProject(String operation, User actor, Project project, Issue issue) {
            long id = project.id();
            var bug = new IssueTypeDraft(unique("Type"), "#990000", null, null);
            var release = new MilestoneDraft(unique("Release"), "", null, null, false);
            return switch (operation.substring(0, operation.indexOf('('))) {
                case "ProjectAdministration.change" ->
                    projectAdministration.change(
                            actor,
                            id,
                            new ProjectDraft(project.key(), project.name(), project.settings(), project.archived()));
                case "ProjectAdministration.delete" -> {
                    var doomed = project(manager, project.kind());
                    projects.addMember(manager, doomed.key(), member.id(), ProjectRole.MEMBER);
                    projects.addMember(manager, doomed.key(), viewer.id(), ProjectRole.VIEWER);
                    yield projectAdministration.delete(actor, doomed.id());
                }
                case "ProjectAdministration.administrators" -> projectAdministration.administrators(actor, id);
                case "ProjectAdministration.appoint" -> projectAdministration.appoint(actor, id, newcomer.id());
                case "ProjectAdministration.dismiss" -> {
                    projectAdministration.appoint(manager, id, newcomer.id());
                    yield projectAdministration.dismiss(actor, id, newcomer.id());
                }
                case "Statuses.add" -> statuses.add(actor, id, unique("Status"), "#ea2c00");
                case "Statuses.change" -> statuses.change(actor, id, custom(id), unique("Status"), "#ea2c00");
                case "Statuses.order" ->
                    statuses.order(
                            actor,
                            id,
                            projects.get(manager, project.key()).statuses().stream()
                                    .map(Status::id)
                                    .toList());
                case "Statuses.delete" -> statuses.delete(actor, id, custom(id), Status.OPEN);
                case "IssueTypes.add" -> issueTypes.add(actor, id, bug);
                case "IssueTypes.change" ->
                    issueTypes.change(actor, id, project.issueTypes().getFirst().id(), bug);
                case "IssueTypes.delete" ->
                    issueTypes.delete(
                            actor,
                            id,
                            issueTypes.add(manager, id, bug).id(),
                            project.issueTypes().getLast().id());
                case "Categories.add" -> categories.add(actor, id, unique("Category"));
                case "Categories.rename" -> categories.rename(actor, id, category(id), unique("Category"));
                case "Categories.delete" -> categories.delete(actor, id, category(id));
                case "Milestones.add" -> milestones.add(actor, id, release);
                case "Milestones.change" ->
                    milestones.change(
                            actor, id, milestones.add(manager, id, release).id(), release);
                case "Milestones.delete" ->
                    milestones.delete(
                            actor, id, milestones.add(manager, id, release).id());
                default -> attemptPersonal(operation, actor, project, issue);
            };
        }

        /** What each person has for themselves; whatever has an id is the manager's. */
        private Object attemptPersonal(String operation, User actor, Project project, Issue issue) {
            var latest = ActivityQuery.latest(ActivityQuery.MOST);
            return switch (operation.substring(0, operation.indexOf('('))) {
                case "Activities.ofSpace" ->
                    activities.ofSpace(actor, latest).stream()
                            .filter(activity -> activity.projectId() == project.id())
                            .toList();
                case "Activities.ofProject" -> activities.ofProject(actor, project.key(), latest);
                case "Activities.ofUser" -> activities.ofUser(actor, manager.id(), latest);
                case "Watchings.watch" ->
                    operation.endsWith("(IssueKey)")
                            ? Optional.of(watchings.watch(actor, issue.key()))
                            : watchings.watch(actor, issue.key(), "Mine");
                case "Watchings.unwatch" -> Optional.of(watchings.unwatch(actor, issue.key()));
                case "Watchings.watches" -> Optional.of(watchings.watches(actor, issue.key()));
                case "Watchings.list" -> {
                    watching(issue);
                    yield watchings.list(actor, manager.id(), WatchingQuery.latest(10));
                }
                case "Watchings.count" -> {
                    watching(issue);
                    yield watchings.count(actor, manager.id(), WatchingQuery.latest(10)) > 0;
                }
                case "Watchings.get" -> watchings.get(actor, watching(issue));
                case "Watchings.changeNote" -> watchings.changeNote(actor, watching(issue), "Changed");
                case "Watchings.remove" -> watchings.remove(actor, watching(issue));
                case "Watchings.markAsRead" -> watchings.markAsRead(actor, watching(issue));
                case "Watchings.markAllAsChecked" -> Optional.of(watchings.markAllAsChecked(actor));
                case "Notifications.list" -> {
                    notifyAll(issue);
                    yield notifications.list(actor, NotificationQuery.latest(10));
                }
                case "Notifications.count" -> {
                    notifyAll(issue);
                    yield notifications.count(actor, null, null) > 0;
                }
                case "Notifications.markAllAsRead" -> Optional.of(notifications.markAllAsRead(actor));
                case "Notifications.markAsRead" -> notifications.markAsRead(actor, notifyAll(issue));
                case "Stars.addToIssue" -> Optional.of(stars.addToIssue(actor, issue.id()));
                case "Stars.addToComment" -> Optional.of(stars.addToComment(actor, comment(manager, issue)));
                case "Stars.remove" -> {
                    stars.remove(actor, star(issue));
                    yield true;
                }
                case "Stars.given" -> {
                    star(issue);
                    yield stars.given(actor, manager.id(), StarQuery.latest(10));
                }
                case "Stars.received" -> {
                    star(issue);
                    yield stars.received(actor, manager.id(), StarQuery.latest(10));
                }
                case "Stars.countReceived" -> {
                    star(issue);
                    yield stars.countReceived(actor, manager.id(), null, null) > 0;
                }
                case "Viewings.viewed" ->
                    operation.endsWith("(IssueKey)")
                            ? viewings.viewed(actor, issue.key())
                            : viewings.viewed(actor, project.key());
                case "Viewings.issues" -> {
                    viewings.viewed(actor, issue.key());
                    yield viewings.issues(actor, false, 0, 10);
                }
                case "Viewings.projects" -> {
                    viewings.viewed(actor, project.key());
                    yield viewings.projects(actor, false, 0, 10);
                }
                default -> throw new AssertionError("Nobody tries " + operation);
            };
        }

        private long comment(Issue issue) {
            return comment(manager, issue);
        }

        private long comment(User by, Issue issue) {
            var all = Set.of(administrator.id(), manager.id(), member.id(), viewer.id(), stranger.id(), guest.id());
            var commented =
                    issues.update(by, issue.key(), IssueChange.comment("Hello").mentioning(all));
            return ((IssueCommented) commented.activity().content()).commentId();
        }

        private long watching(Issue issue) {
            return watchings.watch(manager, issue.key(), null).id();
        }

        private long star(Issue issue) {
            stars.addToIssue(manager, issue.id());
            return stars.given(manager, manager.id(), StarQuery.latest(1))
                    .getFirst()
                    .id();
        }

        private long upload(User by) {
            return attachments
                    .upload(by, "a.txt", new ByteArrayInputStream(new byte[] {1}))
                    .id();
        }

        private int custom(long projectId) {
            return statuses.add(manager, projectId, unique("Status"), "#ea2c00").id();
        }

        private long category(long projectId) {
            return categories.add(manager, projectId, unique("Category")).id();
        }

        private static <T> List<T> only(long wanted, ToLongFunction<T> id, List<T> found) {
            return found.stream().filter(one -> id.applyAsLong(one) == wanted).toList();
        }

        /** A notice to everybody who may see the issue; the id of the manager's. */
        private long notifyAll(Issue issue) {
            comment(manager, issue);
            comment(member, issue);
            return notifications
                    .list(manager, NotificationQuery.latest(1))
                    .getFirst()
                    .id();
        }

        private static boolean isThere(Object result) {
            return switch (result) {
                case Boolean done -> done;
                case Optional<?> found -> found.isPresent();
                case Collection<?> found -> !found.isEmpty();
                default -> true;
            };
        }

        private static Map<String, Map<ProjectKind, String>> rights() {
            return RIGHTS.lines()
                    .map(line -> line.split("\\s+", -1))
                    .collect(Collectors.toMap(
                            cells -> cells[0],
                            cells -> Map.of(ProjectKind.PARTNER, cells[1], ProjectKind.CROSS_DEPARTMENT, cells[2])));
        }

        private static String name(Method method) {
            return method.getDeclaringClass().getSimpleName() + "." + method.getName()
                    + Arrays.stream(method.getParameterTypes())
                            .skip(1)
                            .map(Class::getSimpleName)
                            .collect(Collectors.joining(",", "(", ")"));
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}
