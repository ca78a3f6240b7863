package dev.baton.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.chat.Input;
import dev.baton.chat.PostRef;
import dev.baton.chat.Reply;
import dev.baton.issue.Issue;
import dev.baton.project.ProjectKind;
import dev.baton.testdb.OnH2;
import dev.baton.user.User;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What forms ask, and how they come back. */
@OnH2
class FormTalkTest extends BotSetting {

    @Test
    void theFormHoldsWhatWasTyped() {
        assertThat(ito.types(keyed("create Quote for ACME in KEY @sato type:request")))
                .isEqualTo(keyed("""
                (form create: Create an issue)
                Summary*: Quote for ACME
                Project*: KEY
                Assignee: user:%d
                Due date:\s
                Type: Request
                Priority:\s
                Description:\s""".formatted(user("sato@example.com").id())));
        assertThat(tanaka.types(keyed("作成 見積もり in KEY 金曜まで"))).isEqualTo(keyed("""
                (form create: 課題を作成)
                件名*: 見積もり
                プロジェクト*: KEY
                担当者:\s
                期限日: 2026-11-27
                種別:\s
                優先度:\s
                詳細:\s"""));
    }

    @Test
    void aSentFormCreatesTheIssue() {
        var form = ito.opens(keyed("create Quote in KEY"));
        var answer = ito.sends(
                form,
                "assignee",
                "user:" + user("sato@example.com").id(),
                "dueDate",
                "2026-11-30",
                "type",
                "Bug",
                "priority",
                "2",
                "description",
                "For <@USATO>: 300 seats");
        assertThat(Speaker.printed(answer)).isEqualTo(keyed("""
                KEY-1 is created.
                # *Sato Hanako* has it until *Mon 30 Nov* (in 6 days), passed by Ito
                <KEY-1 Quote>
                > For @Sato Hanako: 300 seats
                ~ Open · Bug · High priority · Sales
                [Start: start KEY-1] [Resolve: resolve KEY-1] [Pass: pass KEY-1] [Comment: comment KEY-1] [Watch: watch KEY-1]"""));
    }

    @Test
    void oneFormMakesOneIssueHoweverOftenItIsSent() {
        var form = ito.opens(keyed("create Quote in KEY"));
        assertThat(Speaker.printed(ito.sends(form, "dueDate", "soon"))).contains("A date looks like");
        assertThat(Speaker.printed(ito.sends(form))).startsWith(keyed("KEY-1 is created."));
        assertThat(ito.sends(form)).isEqualTo(new Reply.Silence());
        assertThat(Speaker.printed(ito.sends(ito.opens(keyed("create Quote in KEY")))))
                .startsWith(keyed("KEY-2 is created."));
    }

    @Test
    void aRefusedFormComesBackAsTypedWithTheSentenceAtTheField() {
        var form = ito.opens(keyed("create Quote in KEY"));
        assertThat(Speaker.printed(ito.sends(form, "summary", "  ", "description", "Keep me")))
                .startsWith("(form create: Create an issue)\nSummary*:    ! Please fill this in.\n")
                .endsWith("Description: Keep me");
        assertThat(Speaker.printed(ito.sends(form, "summary", "x".repeat(256))))
                .contains("Summary*: " + "x".repeat(256) + " ! At most 255 characters fit here, and these are 256.");
        assertThat(Speaker.printed(ito.sends(form, "dueDate", "soon")))
                .contains("Due date: soon ! A date looks like 2026-11-28.");
        assertThat(Speaker.printed(ito.sends(form, "assignee", "user:999999")))
                .contains("Assignee: user:999999 ! Please choose from the list.");
        assertThat(Speaker.printed(ito.sends(form, "project", "NONE")))
                .contains("Project*: NONE ! Please choose from the list.");
        assertThat(Speaker.printed(ito.sends(form, "type", "Rocket")))
                .contains(keyed("Type: Rocket ! There is no issue type “Rocket” in KEY."));
        assertThat(Speaker.printed(ito.sends(form, "priority", "17")))
                .contains("Priority: 17 ! Please choose from the list.");
        var japanese = tanaka.opens(keyed("create 見積もり in KEY"));
        assertThat(Speaker.printed(tanaka.sends(japanese, "summary", ""))).contains("件名*:  ! 入力してください。");
        assertThat(ito.types(keyed("KEY-1"))).as("nothing was created").startsWith(keyed("There is no issue KEY-1."));
    }

    @Test
    void anIssuesFormsDoWhatTheirCommandsDo() {
        anIssue();
        var tanakasId = "user:" + user("tanaka@example.com").id();
        assertThat(firstLine(ito, "pass KEY-1", "assignee", tanakasId, "dueDate", "2026-12-01", "expected", "a call"))
                .isEqualTo(keyed("田中 has KEY-1 now, until Tue 1 Dec."));
        assertThat(issue(1).handover()).extracting(how -> how.expected()).isEqualTo("a call");
        assertThat(firstLine(ito, "assign KEY-1", "assignee", "")).isEqualTo(keyed("Nobody has KEY-1 now."));
        assertThat(firstLine(ito, "due KEY-1", "dueDate", "")).isEqualTo(keyed("KEY-1 has no due date any more."));
        assertThat(firstLine(ito, "status KEY-1", "status", "3")).isEqualTo(keyed("KEY-1 is now Resolved."));
        assertThat(firstLine(ito, "comment KEY-1", "text", "Fine")).isEqualTo(keyed("Your comment is on KEY-1."));
        var follow = ito.in(channel).opens("follow");
        assertThat(Speaker.printed(
                        ito.sends(follow, "project", key, "kinds", "STATUS,DUE", "types", "Bug", "quiet", "true")))
                .startsWith(keyed("(all) Ito made this conversation follow KEY (Sales):"
                        + " status, due date; only Bug; quiet (later news stays in the thread)."));
        var project = ito.opens("project create");
        assertThat(Speaker.printed(ito.sends(project, "key", "lower case", "name", "N")))
                .contains("Key*: lower case ! \"lower case\" cannot be a project key.");
        assertThat(Speaker.printed(ito.sends(project, "key", key + "Z", "name", "N", "kind", "OWN")))
                .startsWith(keyed("The project KEYZ (N) is there"));
    }

    @Test
    void aPassOnTopOfSomebodyElsesIsAskedAgain() {
        anIssue();
        var form = ito.opens(keyed("pass KEY-1"));
        sato.types(keyed("pass KEY-1 @田中 by 12/1"));

        var again = (Reply.Ask)
                ito.sends(form, "assignee", "user:" + user("sato@example.com").id(), "expected", "a price");

        assertThat(Speaker.printed(again)).startsWith(keyed("""
                (form pass: Pass KEY-1)
                ! Meanwhile Sato Hanako changed Assignee, Due date. Below is what you entered: send it again if it still holds.
                Pass to*:""")).endsWith("What is expected of them: a price");
        assertThat(issue(1).assignee()).extracting(User::name).isEqualTo("田中");

        assertThat(Speaker.printed(ito.sends(again.form()))).startsWith(keyed("Sato Hanako has KEY-1 now"));
    }

    @Test
    void aPassOnTopOfAnotherChangeGoesThrough() {
        anIssue();
        var form = ito.opens(keyed("pass KEY-1"));
        sato.types(keyed("start KEY-1"));
        assertThat(Speaker.printed(ito.sends(
                        form, "assignee", "user:" + user("tanaka@example.com").id())))
                .startsWith(keyed("田中 has KEY-1 now, until Fri 27 Nov."));
    }

    @Test
    void onlyThoseAreOfferedWhoCanHaveIt() {
        var own = project("X", ProjectKind.OWN, "ito@example.com", "sato@example.com");
        var about = request(ito, new Input.Submission("pass", Map.of("key", own + "-1"), Map.of()));
        assertThat(bot.suggest(about, "pass", "assignee", ""))
                .extracting(choice -> choice.label())
                .containsExactlyInAnyOrder("Ito · ito@example.com", "Sato Hanako · sato@example.com");
        assertThat(bot.suggest(about, "pass", "assignee", "sato"))
                .extracting(choice -> choice.value())
                .containsExactly("user:" + user("sato@example.com").id());
        var chosen = request(ito, new Input.Submission("create", Map.of(), Map.of("project", own)));
        assertThat(bot.suggest(chosen, "create", "assignee", "")).hasSize(2);
        var anybody = request(ito, new Input.Submission("create", Map.of(), Map.of()));
        assertThat(bot.suggest(anybody, "create", "assignee", "田中"))
                .extracting(choice -> choice.label())
                .containsExactly("田中 · tanaka@example.com");
    }

    @Test
    void aLongMessageIsCutAndLinkedTo() {
        var message = new PostRef(slack.channel(channel), "1.1", null);
        var text = "\n\n" + "長い".repeat(3_000);
        var reply = (Reply.Ask) ito.does(new Input.FromMessage(text, null, "https://chat.example/p1", message));
        var values = Speaker.submission(reply.form(), Map.of()).values();
        assertThat(values.get("summary"))
                .hasSizeLessThanOrEqualTo(Issue.SUMMARY_LENGTH)
                .startsWith("長い")
                .endsWith("…");
        assertThat(values.get("description"))
                .hasSizeLessThanOrEqualTo(3_000)
                .endsWith("…\n\nFrom this message: https://chat.example/p1");
    }

    @Test
    void aFormNobodyKnowsGivesBackWhatWasTyped() {
        var reply = ito.does(new Input.Submission("survey", Map.of(), Map.of("text", "My words")));
        assertThat(Speaker.printed(reply)).isEqualTo("""
                I no longer know this form. Open it again; below is what you typed.
                ~ You typed:
                > My words""");
    }

    private String firstLine(Speaker speaker, String line, String... changes) {
        return Speaker.printed(speaker.sends(speaker.opens(keyed(line)), changes))
                .lines()
                .findFirst()
                .orElse("");
    }
}
