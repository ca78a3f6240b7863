package dev.baton.issue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.StoreApplication;
import dev.baton.StoreContract;
import dev.baton.activity.Activity;
import dev.baton.activity.ActivityContent.IssueUpdated;
import dev.baton.activity.ChangeLog;
import dev.baton.activity.Field;
import dev.baton.project.Project;
import dev.baton.project.ProjectKind;
import dev.baton.testdb.OnH2;
import dev.baton.testdb.OnMySql;
import dev.baton.user.Language;
import dev.baton.user.NewUser;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.Users;
import dev.baton.watching.Watchings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** Many people at the same moment, on two replicas over one database. */
class ManyAtOnceTest {

    @TestInstance(TestInstance.Lifecycle.PER_CLASS) // one replica for all of a database's tests
    abstract static class Contract extends StoreContract {

        static final int PEOPLE = 200;

        @Autowired
        Environment environment;

        ConfigurableApplicationContext replica;
        User ito;
        Project project;

        @BeforeAll
        void aSecondReplica() {
            replica = new SpringApplicationBuilder(StoreApplication.class)
                    .web(WebApplicationType.NONE)
                    .run(
                            "--spring.datasource.url=" + environment.getProperty("spring.datasource.url"),
                            "--spring.datasource.username=" + environment.getProperty("spring.datasource.username"),
                            "--spring.datasource.password=" + environment.getProperty("spring.datasource.password"));
        }

        @AfterAll
        void stopIt() {
            replica.close();
        }

        @BeforeEach
        void aProject() {
            ito = member("Ito");
            project = project(ito, ProjectKind.CROSS_DEPARTMENT);
        }

        @Test
        void parallelCreatesHaveNumbersOfTheirOwn() throws Exception {
            var created = atOnce(i -> issues(i).create(ito, NewIssue.of(project.key(), "Issue " + i)));
            assertThat(created)
                    .extracting(update -> update.issue().key().number())
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, PEOPLE).boxed().toList());
        }

        @Test
        void parallelEditsOfTheSameIssuesLoseNothing() throws Exception {
            var keys = IntStream.range(0, 20)
                    .mapToObj(i -> issue(ito, project, "Issue").key())
                    .toList();
            int rounds = 3;
            atOnce(person -> {
                for (int round = 0; round < rounds; round++) {
                    var key = keys.get((person + round * 7) % keys.size());
                    issues(person + round).update(ito, key, edit(person, round));
                }
                return person;
            });
            int words = 0;
            for (var key : keys) {
                var issue = issues.get(ito, key);
                var timeline = issues.timeline(ito, key);
                words += timeline.size() - 1;
                assertThat(issue.version()).isEqualTo(timeline.size() - 1);
                assertThat(timeline).extracting(Activity::created).isSorted().doesNotHaveDuplicates();
                assertThat(replay(timeline))
                        .containsEntry(Field.SUMMARY, issue.summary())
                        .containsEntry(Field.DUE_DATE, String.valueOf(issue.dueDate()))
                        .containsEntry(Field.DESCRIPTION, issue.description());
            }
            assertThat(words).isEqualTo(PEOPLE * rounds);
        }

        /** Every one of them is a change, as no two want the same. */
        private static IssueChange edit(int person, int round) {
            var mine = person + "-" + round;
            var edit = switch (person % 3) {
                case 0 -> new IssueEdit.Summary("Summary " + mine);
                case 1 -> new IssueEdit.DueDate(LocalDate.of(2026, 1, 1).plusDays(person * 10L + round));
                default -> new IssueEdit.Description("Description " + mine);
            };
            return IssueChange.of(edit).withComment("Comment " + mine);
        }

        /** The last value of each field; fails where a change does not begin with what the one before left. */
        private static Map<Field, String> replay(List<Activity> timeline) {
            var values = new HashMap<Field, String>();
            values.put(Field.SUMMARY, "Issue");
            for (var activity : timeline.subList(1, timeline.size())) {
                for (ChangeLog change : ((IssueUpdated) activity.content()).changes()) {
                    assertThat(change.originalValue()).isEqualTo(values.get(change.field()));
                    values.put(change.field(), change.newValue());
                }
            }
            return values;
        }

        @Test
        void thePersonWhoArrivesTwiceIsOne() throws Exception {
            var mail = unique("twin") + "@example.com";
            var twin = new NewUser("Twin", mail, Language.JA, ZoneId.of("Asia/Tokyo"), Role.MEMBER);
            var registered = atOnce(i -> (i % 2 == 0 ? users : replica.getBean(Users.class)).register(twin));
            assertThat(registered)
                    .extracting(User::id)
                    .containsOnly(registered.getFirst().id());
        }

        @Test
        void watchingTwiceIsWatchingOnce() throws Exception {
            var key = issue(ito, project, "Watched").key();
            var watched = atOnce(i -> (i % 2 == 0 ? watchings : replica.getBean(Watchings.class)).watch(ito, key));
            assertThat(watched).filteredOn(first -> first).hasSize(1);
        }

        private Issues issues(int i) {
            return i % 2 == 0 ? issues : replica.getBean(Issues.class);
        }

        private interface Act<T> {
            T by(int person) throws Exception;
        }

        /** Two hundred act at the same moment; fails when one of them does. */
        private static <T> List<T> atOnce(Act<T> act) throws Exception {
            var everybodyIsHere = new CountDownLatch(PEOPLE);
            var acts = new ArrayList<Callable<T>>();
            for (int i = 0; i < PEOPLE; i++) {
                int person = i;
                acts.add(() -> {
                    everybodyIsHere.countDown();
                    everybodyIsHere.await();
                    return act.by(person);
                });
            }
            var results = new ArrayList<T>();
            // H2 spins while it waits for a row: virtual threads on few cores would never let go of it
            try (var people =
                    Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
                for (var result : people.invokeAll(acts)) {
                    results.add(result.get());
                }
            }
            return results;
        }
    }

    @Nested
    @OnMySql
    class OnMySqlTest extends Contract {}

    @Nested
    @OnH2
    class OnH2Test extends Contract {}
}
