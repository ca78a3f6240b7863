package dev.baton.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.chat.Form;
import dev.baton.chat.Input;
import dev.baton.chat.PostRef;
import dev.baton.chat.Reply;
import dev.baton.project.ProjectKind;
import dev.baton.testdb.OnH2;
import dev.baton.user.Language;
import dev.baton.user.NewUser;
import dev.baton.user.Role;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may not see does not exist for them, and what comes back from a client is not believed. */
@OnH2
class SecretTalkTest extends BotSetting {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "THEIR-1",
                "history THEIR-1",
                "resolve THEIR-1",
                "status THEIR-1",
                "status THEIR-1 waiting",
                "assign THEIR-1 me",
                "assign THEIR-1 nobody",
                "assign THEIR-1",
                "due THEIR-1 fri",
                "due THEIR-1",
                "pass THEIR-1 @ito by fri",
                "pass THEIR-1",
                "comment THEIR-1 Hello",
                "comment THEIR-1",
                "watch THEIR-1",
                "unwatch THEIR-1"
            })
    void aForeignIssueIsAnsweredInTheWordsForAMissingOne(String line) {
        var theirs = project("X", ProjectKind.OWN, "ito@example.com");
        ito.types("create Secret in " + theirs + " @me by fri");
        var foreign = sato.types(line.replace("THEIR", theirs));
        var missing = sato.types(line.replace("THEIR", "NONE"));
        assertThat(foreign.replace(theirs, "NONE")).isEqualTo(missing).startsWith("There is no issue NONE-1.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create Hello in THEIR @me by fri",
                "find hello in THEIR",
                "follow THEIR",
                "use THEIR",
                "members THEIR",
                "project add THEIR @ito",
                "project add THEIR nobody@example.com",
                "project remove THEIR @ito"
            })
    void aForeignProjectIsAnsweredInTheWordsForAMissingOne(String line) {
        var theirs = project("X", ProjectKind.PARTNER, "ito@example.com");
        var there = sato.in(channel);
        var foreign = there.types(line.replace("THEIR", theirs));
        var missing = there.types(line.replace("THEIR", "NONE"));
        assertThat(foreign.replace(theirs, "NONE")).isEqualTo(missing).startsWith("There is no project NONE.");
    }

    @Test
    void endingWhatIsNotFollowedTellsNothing() {
        var theirs = project("X", ProjectKind.PARTNER, "ito@example.com");
        assertThat(sato.in(channel).types("unfollow " + theirs))
                .isEqualTo("This conversation does not follow " + theirs + " anyway.");
    }

    @Test
    void listsAndSuggestionsHoldNothingForeign() {
        var theirs = project("X", ProjectKind.OWN, "ito@example.com");
        ito.types("create Zebra crossing in " + theirs + " @me by fri");
        assertThat(sato.types("find zebra")).startsWith("# *Nothing was found.*");
        assertThat(sato.types("project list")).doesNotContain(theirs);
        var form = sato.opens("create Something");
        assertThat(Speaker.printed(form)).doesNotContain(theirs);
        var asked = request(sato, new Input.Submission("pass", Map.of("key", theirs + "-1"), Map.of()));
        assertThat(bot.suggest(asked, "pass", "assignee", "ito")).isEmpty();
    }

    @Test
    void aFormAboutAnotherIssueIsRefused() {
        anIssue();
        var theirs = project("X", ProjectKind.OWN, "ito@example.com");
        ito.types("create Secret in " + theirs + " @me by fri");
        for (var line : List.of("pass KEY-1", "comment KEY-1", "assign KEY-1", "due KEY-1", "status KEY-1")) {
            var form = sato.opens(keyed(line));
            var context = new HashMap<>(form.context());
            context.put("key", theirs + "-1");
            var reply = sato.does(Speaker.submission(
                    form,
                    context,
                    "text",
                    "Seen!",
                    "assignee",
                    "user:" + user("sato@example.com").id(),
                    "dueDate",
                    "2026-12-24"));
            assertThat(Speaker.printed(reply)).as(line).contains("There is no issue " + theirs + "-1.");
        }
        assertThat(ito.types(theirs + "-1")).contains("*Ito* has it until *Fri 27 Nov*");
    }

    @Test
    void aFormSentIntoAnotherConversationIsNotShownThere() {
        var form = ito.in(channel).opens(keyed("create Spam in KEY"));
        var context = new HashMap<>(form.context());
        context.computeIfPresent("place", (name, place) -> place.replace(channel, "C-BOARD"));
        assertThat(context).as("forged").isNotEqualTo(form.context());

        var reply = ito.does(Speaker.submission(form, context));

        assertThat(Speaker.printed(reply)).startsWith(keyed("KEY-1 is created."));
        assertThat(placesOf(1)).as("where it is shown").isEmpty();
    }

    @Test
    void anotherPersonsFormDoesNotOpenTheirConversation() {
        var form = ito.in(channel).opens(keyed("create Quote in KEY"));
        sato.does(Speaker.submission(form, form.context()));
        assertThat(placesOf(1)).isEmpty();
    }

    @Test
    void aFormShowsTheIssueWhereItWasOpened() {
        var form = ito.in(channel).opens(keyed("create Quote in KEY"));
        var elsewhere = ito.in("C-OTHER");
        assertThat(Speaker.printed(elsewhere.does(Speaker.submission(form, form.context()))))
                .isEqualTo(keyed("KEY-1 is created."));
        assertThat(placesOf(1)).containsExactly("slack:W1:" + channel);
    }

    @Test
    void followingByAForgedFormIsRefused() {
        var form = ito.in(channel).opens("follow");
        var context = new HashMap<>(form.context());
        context.computeIfPresent("place", (name, place) -> place.replace(channel, "C-BOARD"));

        var reply = ito.in("C-BOARD").does(Speaker.submission(form, context, "project", key));

        assertThat(Speaker.printed(reply)).startsWith("This form can no longer be sent.");
        assertThat(ito.in("C-BOARD").types("here")).startsWith("This conversation follows no project.");
    }

    @Test
    void aSealedFormOfOneKindIsNoneOfAnother() {
        Form create = ito.in(channel).opens(keyed("create Quote in KEY"));
        var reply = ito.does(new Input.Submission("follow", create.context(), Map.of("project", key)));
        assertThat(Speaker.printed(reply)).startsWith("This form can no longer be sent.");
    }

    @Test
    void aMessagesFormShowsTheIssueInTheMessagesThread() {
        var message = new PostRef(slack.channel(channel), "1700.1", null);
        var reply = ito.does(new Input.FromMessage(
                "The invoice is wrong\nACME called.", "Tanaka", "https://chat.example/p1700", message));
        var form = ((Reply.Ask) reply).form();
        assertThat(Speaker.printed(form)).startsWith(keyed("""
                (form create: Create an issue)
                Summary*: The invoice is wrong
                """)).endsWith("""
                Description: The invoice is wrong
                ACME called.

                From Tanaka: https://chat.example/p1700""");

        ito.sends(form, "project", key);

        assertThat(placesOf(1)).containsExactly("slack:W1:" + channel);
        assertThat(jdbc.sql("SELECT thread_id FROM delivery WHERE issue_key = ? AND kind = 'C'")
                        .param(key + "-1")
                        .query(String.class)
                        .list())
                .containsExactly("1700.1");
    }

    @Test
    void aGuestLearnsNobodysNameByGuessing() {
        users.register(new NewUser("Partner", "partner@acme.example", Language.EN, ZoneOffset.UTC, Role.GUEST));
        slack.guest("UGUEST", "Partner", "partner@acme.example");
        var theirs = project("X", ProjectKind.PARTNER, "ito@example.com", "partner@acme.example");
        var guest = Speaker.direct(bot, slack, "UGUEST");
        guest.types("create Question in " + theirs + " @me by fri");

        assertThat(guest.types("assign " + theirs + "-1 @sato")).startsWith("I know nobody called “sato”.");
        assertThat(guest.types("assign " + theirs + "-1 sato@example.com"))
                .startsWith("Nobody with the address sato@example.com is known to me yet.");
        var form = guest.opens("pass " + theirs + "-1");
        var reply =
                guest.sends(form, "assignee", "user:" + user("sato@example.com").id());
        assertThat(reply.toString()).doesNotContain("Sato Hanako").doesNotContain("sato@example.com");
        assertThat(bot.suggest(request(guest, new Input.Line("")), "create", "assignee", "s"))
                .isEmpty();
    }

    /** Where the creation of the project's issue with this number is to be shown. */
    private List<String> placesOf(int number) {
        return jdbc.sql("SELECT place_key FROM delivery WHERE issue_key = ? AND kind = 'C'")
                .param(key + "-" + number)
                .query(String.class)
                .list();
    }
}
