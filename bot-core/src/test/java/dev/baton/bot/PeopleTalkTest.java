package dev.baton.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.project.ProjectKind;
import dev.baton.testdb.OnH2;
import dev.baton.user.Role;
import org.junit.jupiter.api.Test;

/** Who is meant, who belongs, who speaks. */
@OnH2
class PeopleTalkTest extends BotSetting {

    @Test
    void ofSeveralPeopleTheAskerChooses() {
        slack.member("UA" + key, "Abe Ken", "abe.ken" + key + "@example.com", "en");
        slack.member("UB" + key, "Abe Mio", "abe.mio" + key + "@example.com", "en");
        ito.types(keyed("comment KEY-1 <@UAKEY> <@UBKEY>"));
        anIssue();
        ito.types(keyed("comment KEY-1 <@UAKEY> <@UBKEY>"));
        var ken = "abe.ken" + key.toLowerCase() + "@example.com";
        var mio = "abe.mio" + key.toLowerCase() + "@example.com";

        assertThat(ito.types(keyed("pass KEY-1 @Abe by fri"))).isEqualTo(keyed("""
                Several people are called “Abe”. Which one do you mean?
                [Abe Ken · %1$s: pass KEY-1 %1$s by fri] [Abe Mio · %2$s: pass KEY-1 %2$s by fri]
                ~ You typed:
                > pass KEY-1 @Abe by fri""".formatted(ken, mio)));
        assertThat(ito.presses(keyed("pass KEY-1 " + ken + " by fri"))).startsWith("(instead) # *Abe Ken* has it");
        assertThat(ito.types(keyed("assign KEY-1 @\"Abe Mio\""))).startsWith(keyed("Abe Mio has KEY-1 now."));
    }

    @Test
    void somebodyMentionedForTheFirstTimeJoinsAndGetsIt() {
        anIssue();
        slack.member("UNEW" + key, "Newcomer " + key, "newcomer" + key + "@example.com", "en");
        assertThat(ito.types(keyed("pass KEY-1 <@UNEWKEY> by fri")))
                .startsWith(keyed("Newcomer KEY has KEY-1 now, until Fri 27 Nov."));
        assertThat(user("newcomer" + key + "@example.com").role()).isEqualTo(Role.MEMBER);
    }

    @Test
    void whatWasTypedComesBackWithNames() {
        assertThat(ito.types("comment NOWHERE-1 ask <@USATO> and <@UNOBODY>")).endsWith("""
                ~ You typed:
                > comment NOWHERE-1 ask @"Sato Hanako" and <@UNOBODY>""");
    }

    @Test
    void whoCannotHoldAnIssueIsNamedWithTheReason() {
        anIssue();
        slack.guest("UG" + key, "Guest", "g" + key + "@partner.example");
        slack.known("UR" + key, "Robot", "r" + key + "@example.com", false, true, "en");
        slack.known("UN" + key, "Hidden", null, false, false, "en");
        assertThat(ito.types(keyed("assign KEY-1 <@UGKEY>")))
                .startsWith("Guest is a guest in this workspace and has no account in Baton yet.");
        assertThat(ito.types(keyed("assign KEY-1 <@URKEY>"))).startsWith("Robot is an app and cannot hold an issue.");
        assertThat(ito.types(keyed("assign KEY-1 <@UNKEY>")))
                .startsWith("Hidden cannot be found in Baton, because the chat does not show their mail address.");
        assertThat(tanaka.types(keyed("assign KEY-1 @だれか"))).startsWith("「だれか」という人は見つかりません。");
    }

    @Test
    void whoCannotSeeTheProjectCanBeAddedByWhoeverMay() {
        var own = project("X", ProjectKind.OWN, "ito@example.com", "sato@example.com");
        ito.types("create Plan in " + own + " @me by fri");
        assertThat(ito.types("assign " + own + "-1 @田中")).isEqualTo("""
                田中 cannot see OWN, so nothing can be passed to them there. Add them first?
                [Add to OWN: project add OWN tanaka@example.com]
                ~ You typed:
                > assign OWN-1 @田中""".replace("OWN", own));
        assertThat(sato.types("assign " + own + "-1 @田中"))
                .startsWith("田中 cannot see OWN, so nothing can be passed to them there.".replace("OWN", own))
                .doesNotContain("project add");

        assertThat(ito.presses("project add " + own + " tanaka@example.com"))
                .isEqualTo("田中 belongs to OWN now: member.".replace("OWN", own));
        assertThat(ito.types("assign " + own + "-1 @田中")).startsWith("田中 has " + own + "-1 now.");
    }

    @Test
    void membersComeAndGo() {
        assertThat(talk(
                        ito,
                        keyed("project add KEY @sato as viewer"),
                        keyed("project add KEY @sato as viewer"),
                        keyed("members KEY"),
                        keyed("project remove KEY @sato"),
                        keyed("project remove KEY @sato")))
                .isEqualTo(keyed("""
                        > project add KEY @sato as viewer
                        Sato Hanako belongs to KEY now: viewer.
                        > project add KEY @sato as viewer
                        Sato Hanako belongs to KEY already: viewer.
                        > members KEY
                        # *KEY (Sales): members*
                        - Ito
                          administrator · ito@example.com
                        - Sato Hanako
                          viewer · sato@example.com
                        ~ Every member of the space works in KEY as well.
                        > project remove KEY @sato
                        Sato Hanako no longer belongs to KEY.
                        > project remove KEY @sato
                        Sato Hanako does not belong to KEY anyway.
                        """));
    }

    @Test
    void anAdministratorLetsAGuestIn() {
        makeAdministrator("ito@example.com");
        var shared = project("X", ProjectKind.PARTNER, "ito@example.com");
        slack.guest("UP" + key, "Partner", "partner" + key + "@acme.example");
        var partner = Speaker.direct(bot, slack, "UP" + key);
        assertThat(partner.types("agenda")).startsWith("You are a guest in this workspace");

        var mail = "partner" + key + "@acme.example";
        assertThat(sato.types("project add " + shared + " " + mail)).startsWith("There is no project");
        assertThat(ito.types("project add " + shared + " " + mail))
                .startsWith("partner" + key + " is a guest now and belongs to " + shared + ": member.");

        assertThat(partner.types("agenda")).isEqualTo("# *You hold nothing.*");
        assertThat(partner.types("project list"))
                .contains(shared)
                .doesNotContain("*" + key + "*")
                .as("what would be refused is not offered")
                .doesNotContain("project create");
    }

    @Test
    void languageAndZoneAreTheSpeakersOwn() {
        var mori = somebody("Mori");
        assertThat(talk(mori, "language ja", "timezone Europe/Berlin", "language en", "timezone Mars/Olympus"))
                .startsWith("""
                        > language ja
                        今後は日本語でお話しします。
                        > timezone Europe/Berlin
                        今後はEurope/Berlinの日時を使います。現地は今02:00です。
                        > language en
                        I speak English with you from now on.
                        > timezone Mars/Olympus
                        I do not know this time zone.""");
    }

    @Test
    void theSetUpCodeIsForADirectChat() {
        assertThat(ito.in(channel).types("setup AAAA-BBBB-CCCC")).startsWith("Give the set-up code in a direct chat");
        assertThat(ito.types("setup AAAA-BBBB-CCCC")).startsWith("That is not a valid set-up code.");
        makeAdministrator("sato@example.com");
        assertThat(ito.types("setup AAAA-BBBB-CCCC")).startsWith("There is an administrator already");
    }

    @Test
    void whatWasNotDeliveredIsForAdministrators() {
        makeAdministrator("ito@example.com");
        assertThat(sato.types("undelivered")).startsWith("Only an administrator");
        assertThat(sato.types("redeliver all")).startsWith("Only an administrator");
        assertThat(ito.types("undelivered")).isEqualTo("Everything was delivered.");
        assertThat(ito.types("redeliver all")).isEqualTo("Nothing was left to be sent again.");
    }

    @Test
    void projectsAreMadeInChat() {
        assertThat(ito.types(keyed("project create KEYQ Quotes"))).isEqualTo(keyed("""
                The project KEYQ (Quotes) is there, and you are its administrator.
                ~ Next: create an issue in it, or say “follow KEYQ” to me in a channel that shall hear of it.
                [New issue: create in KEYQ]"""));
        assertThat(ito.types(keyed("project create KEYQ Quotes")))
                .startsWith(keyed("There is a project KEYQ already."));
        assertThat(ito.presses(keyed("create in KEYQ"))).startsWith(keyed("""
                (form create: Create an issue)
                Summary*:\s
                Project*: KEYQ
                """));
    }
}
