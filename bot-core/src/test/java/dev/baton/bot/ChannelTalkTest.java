package dev.baton.bot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.chat.Input;
import dev.baton.project.ProjectKind;
import dev.baton.testdb.OnH2;
import org.junit.jupiter.api.Test;

/** What a channel hears of, and what is said to whom. */
@OnH2
class ChannelTalkTest extends BotSetting {

    @Test
    void whatAChannelHearsOfIsSaidToAllAndRepeatingItToTheAskerAlone() {
        assertThat(talk(
                        ito.in(channel),
                        "here",
                        keyed("follow KEY"),
                        keyed("follow KEY"),
                        keyed("follow KEY status quiet type:bug -by:@sato"),
                        keyed("use KEY"),
                        keyed("use KEY"),
                        "use",
                        "here",
                        "unfollow",
                        "unfollow",
                        keyed("unfollow KEY")))
                .isEqualTo(keyed("""
                        > here
                        This conversation follows no project.
                        [Follow: follow]
                        > follow KEY
                        (all) Ito made this conversation follow KEY (Sales): everything.
                        [Unfollow: unfollow KEY]
                        > follow KEY
                        This conversation follows KEY already, just so: everything.
                        > follow KEY status quiet type:bug -by:@sato
                        (all) Ito made this conversation follow KEY (Sales): status; only Bug; nothing by Sato Hanako; quiet (later news stays in the thread).
                        [Unfollow: unfollow KEY]
                        > use KEY
                        (all) KEY is meant here from now on when no project is named.
                        > use KEY
                        KEY is meant here already when no project is named.
                        > use
                        KEY is meant here when no project is named. Another one: “use KEY”.
                        > here
                        # *What this conversation follows*
                        - *KEY* Sales: status; only Bug; nothing by Sato Hanako; quiet (later news stays in the thread)
                          Ito set this up on Tue 24 Nov; it shows what Ito may see.  [Unfollow: unfollow KEY]
                        ~ KEY is meant here when no project is named. Another one: “use KEY”.
                        > unfollow
                        (all) Ito ended it: this conversation no longer follows KEY.
                        > unfollow
                        This conversation follows no project.
                        > unfollow KEY
                        This conversation does not follow KEY anyway.
                        """).replace("“use " + key + "”", "“use KEY”"));
    }

    @Test
    void aChannelHearsOfMilestonesAndCategoriesByName() {
        aMilestone("v2");
        aCategory("請求");
        assertThat(talk(
                        ito.in(channel),
                        keyed("follow KEY milestone:v2 -category:請求"),
                        keyed("follow KEY -category:請求 milestone:V2"),
                        "here"))
                .isEqualTo(keyed("""
                        > follow KEY milestone:v2 -category:請求
                        (all) Ito made this conversation follow KEY (Sales): everything; only milestone v2; no category 請求.
                        [Unfollow: unfollow KEY]
                        > follow KEY -category:請求 milestone:V2
                        This conversation follows KEY already, just so: everything; only milestone v2; no category 請求.
                        > here
                        # *What this conversation follows*
                        - *KEY* Sales: everything; only milestone v2; no category 請求
                          Ito set this up on Tue 24 Nov; it shows what Ito may see.  [Unfollow: unfollow KEY]
                        """));
        assertThat(tanaka.in("C2" + channel).types(keyed("フォロー KEY マイルストーン:v2")))
                .startsWith(keyed("(all) 田中さんが、ここでKEY（Sales）をフォローするようにしました：すべて／マイルストーン「v2」のみ"));
        assertThat(ito.in(channel).types(keyed("follow KEY milestone:v9")))
                .startsWith(keyed("There is no milestone “v9” in KEY. There are: v2."));
    }

    @Test
    void theSameInJapanese() {
        assertThat(talk(
                        tanaka.in(channel),
                        keyed("フォロー KEY"),
                        keyed("follow KEY 状態 type:バグ quiet"),
                        keyed("使う KEY"),
                        "ここ",
                        "フォロー解除"))
                .isEqualTo(keyed("""
                        > フォロー KEY
                        (all) 田中さんが、ここでKEY（Sales）をフォローするようにしました：すべて
                        [フォローをやめる: unfollow KEY]
                        > follow KEY 状態 type:バグ quiet
                        (all) 田中さんが、ここでKEY（Sales）をフォローするようにしました：状態／バグのみ／控えめ（続報はスレッドのみ）
                        [フォローをやめる: unfollow KEY]
                        > 使う KEY
                        (all) 今後ここでは、プロジェクトを省略するとKEYになります。
                        > ここ
                        # *ここでフォローしているプロジェクト*
                        - *KEY* Sales: 状態／バグのみ／控えめ（続報はスレッドのみ）
                          11月24日(火)に田中さんが設定しました。田中さんが見られる範囲をお知らせします。  [フォローをやめる: unfollow KEY]
                        ~ ここでは、プロジェクトを省略するとKEYになります。変えるには「使う キー」と入力してください。
                        > フォロー解除
                        (all) 田中さんが、ここでのKEYのフォローをやめました。
                        """));
    }

    @Test
    void aDirectChatFollowsNothing() {
        assertThat(ito.types(keyed("follow KEY")))
                .isEqualTo(keyed("You cannot follow a project in a direct chat: here you are told what concerns you"
                        + " anyway. Invite me to a channel and type “follow KEY” there."));
        assertThat(ito.types("here")).startsWith("This is our direct chat");
    }

    @Test
    void whereOutsidersReadOnlyAProjectWithPartnersIsFollowed() {
        slack.open(channel);
        var shared = project("X", ProjectKind.PARTNER, "ito@example.com");
        var there = ito.in(channel);
        assertThat(there.types(keyed("follow KEY"))).doesNotStartWith("(all)");
        assertThat(there.types("here")).startsWith("This conversation follows no project.");
        assertThat(there.types("follow " + shared)).startsWith("(all) Ito made this conversation follow " + shared);
    }

    @Test
    void withoutTheChatsWordOnWhoReadsNothingIsFollowed() {
        slack.down(true);
        assertThat(ito.in(channel).types(keyed("follow KEY"))).isEqualTo(keyed("""
                I could not ask Slack just now, so nothing was changed. Try again in a minute.
                ~ You typed:
                > follow KEY"""));
        slack.down(false);
        assertThat(ito.in(channel).types("here")).startsWith("This conversation follows no project.");
    }

    @Test
    void theProjectIsTheOneThatIsMeantHere() {
        var there = ito.in(channel);
        there.types(keyed("follow KEY"));
        assertThat(there.types("create Quote @sato by fri")).isEqualTo(keyed("KEY-1 is created."));

        var other = project("X", ProjectKind.PARTNER, "ito@example.com", "sato@example.com");
        there.types("use " + other);
        assertThat(there.types("create Quote @sato by fri")).isEqualTo(other + "-1 is created.");
        assertThat(there.types(keyed("create Quote in KEY @sato by fri"))).isEqualTo(keyed("KEY-2 is created."));
    }

    @Test
    void aChannelsCardIsWordedForTheChannel() {
        tanaka.types("help");
        slack.member("UTANAKA", "田中", "tanaka@example.com", "ja");
        var inSlack = Speaker.direct(bot, slack, "UTANAKA").in(channel);
        ito.in(channel).types(keyed("follow KEY"));
        anIssue();
        assertThat(inSlack.presses(keyed("start KEY-1")))
                .startsWith("(instead) # *Sato Hanako* has it until *Fri 27 Nov*");
        assertThat(Speaker.direct(bot, slack, "UTANAKA").presses(keyed("resolve KEY-1")))
                .as("in a direct chat")
                .startsWith("(instead) # *処理済み*：*Sato Hanako*さん");
    }

    @Test
    void severalProjectsAreEndedByName() {
        var other = project("X", ProjectKind.PARTNER, "ito@example.com");
        var there = ito.in(channel);
        there.types(keyed("follow KEY"));
        there.types("follow " + other);
        assertThat(there.types("unfollow")).isEqualTo(keyed("""
                This conversation follows several projects. Which one should it stop following?
                [KEY: unfollow KEY] [KEYX: unfollow KEYX]"""));
    }

    @Test
    void anArrivalIsGreeted() {
        var there = ito.in(channel);
        assertThat(Speaker.printed(there.does(new Input.Arrival()))).startsWith("(all) # *Hello, I am Baton.*");
        slack.guest("UNEW", "New", "new@partner.example");
        assertThat(Speaker.printed(
                        Speaker.direct(bot, slack, "UNEW").in(channel).does(new Input.Arrival())))
                .startsWith("(all) # *Hello, I am Baton.*");
    }
}
