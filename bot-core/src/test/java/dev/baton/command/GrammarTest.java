package dev.baton.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.command.Command.FollowTerms.Kind;
import dev.baton.command.Command.NotUnderstood;
import dev.baton.project.IssueKey;
import dev.baton.project.ProjectKind;
import dev.baton.project.ProjectRole;
import dev.baton.user.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GrammarTest {

    /** A Tuesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);
    private static final IssueKey KEY = new IssueKey("SALES", 12);
    private static final Person SATO = new Person.Named("sato");
    private static final Person MENTIONED = new Person.Mentioned("U123");

    static Stream<Arguments> lines() {
        return Stream.of(
                line("", new Command.Agenda()),
                line("  　 ", new Command.Agenda()),
                line("agenda", new Command.Agenda()),
                line("予定", new Command.Agenda()),
                line("SALES-12", new Command.Show(KEY)),
                line("sales-12", new Command.Show(KEY)),
                line("ＳＡＬＥＳ-１２", new Command.Show(KEY)),
                line("show SALES-12", new Command.Show(KEY)),
                line("create", create(null, null, null, null, null)),
                line("create Quote for ACME", create("Quote for ACME", null, null, null, null)),
                line(
                        "create Quote  for  ACME in SALES @sato by fri",
                        create("Quote  for  ACME", "SALES", SATO, FRIDAY, null)),
                line(
                        "create @sato by fri in SALES Quote for ACME",
                        create("Quote for ACME", "SALES", SATO, FRIDAY, null)),
                line("create Quote by fri for ACME", create("Quote by fri for ACME", null, null, null, null)),
                line(
                        "create Meeting in room by the lake",
                        create("Meeting in room by the lake", null, null, null, null)),
                line(
                        "create \"Report in SALES by fri\" in DEV",
                        create("Report in SALES by fri", "DEV", null, null, null)),
                line(
                        "create Login fails type:bug <@U123> by 28 nov",
                        create("Login fails", null, MENTIONED, LocalDate.of(2026, 11, 28), "bug")),
                line("create 2 < 3 & \"quoted\" text", create("2 < 3 & \"quoted\" text", null, null, null, null)),
                line(
                        "作成 A社の見積もり in SALES @佐藤さん 金曜まで",
                        create("A社の見積もり", "SALES", new Person.Named("佐藤"), FRIDAY, null)),
                line("作成　「今日まで作成」　@佐藤", create("今日まで作成", null, new Person.Named("佐藤"), null, null)),
                line("A社の見積もり 作成", create("A社の見積もり", null, null, null, null)),
                line(
                        "pass SALES-12 @sato by fri for a price by seat",
                        new Command.Pass(KEY, SATO, FRIDAY, "a price by seat")),
                line("pass @sato SALES-12 fri", new Command.Pass(KEY, SATO, FRIDAY, null)),
                line(
                        "pass SALES-12 to @\"Sato Hanako\" until next mon",
                        new Command.Pass(KEY, new Person.Named("Sato Hanako"), LocalDate.of(2026, 11, 30), null)),
                line(
                        "pass SALES-12 sato@example.com",
                        new Command.Pass(KEY, new Person.Addressed("sato@example.com"), null, null)),
                line("pass SALES-12", new Command.Pass(KEY, null, null, null)),
                line("SALES-12 を @佐藤 に 金曜まで 渡す", new Command.Pass(KEY, new Person.Named("佐藤"), FRIDAY, null)),
                line(
                        "SALES-12を @佐藤さんに 11月28日までに 渡す",
                        new Command.Pass(KEY, new Person.Named("佐藤"), LocalDate.of(2026, 11, 28), null)),
                line("渡す SALES-12 @佐藤 お願い 見積もりの 確認", new Command.Pass(KEY, new Person.Named("佐藤"), null, "見積もりの 確認")),
                line("assign SALES-12 me", new Command.Assign(KEY, new Person.Me(), false)),
                line("担当 SALES-12 自分", new Command.Assign(KEY, new Person.Me(), false)),
                line("assign SALES-12 <@U123|sato>", new Command.Assign(KEY, MENTIONED, false)),
                line("assign SALES-12 nobody", new Command.Assign(KEY, null, true)),
                line("due SALES-12 fri", new Command.Due(KEY, FRIDAY, false)),
                line("期限 SALES-12 3日後", new Command.Due(KEY, FRIDAY, false)),
                line("due SALES-12 none", new Command.Due(KEY, null, true)),
                line("due SALES-12", new Command.Due(KEY, null, false)),
                line("status SALES-12 in progress", new Command.ChangeStatus(KEY, "in progress")),
                line("status in progress SALES-12", new Command.ChangeStatus(KEY, "in progress")),
                line("状態 SALES-12 処理中", new Command.ChangeStatus(KEY, "処理中")),
                line("start SALES-12", new Command.ChangeStatus(KEY, "in progress")),
                line("SALES-12 resolve", new Command.ChangeStatus(KEY, "resolved")),
                line("SALES-12 完了", new Command.ChangeStatus(KEY, "closed")),
                line("差し戻し SALES-12", new Command.ChangeStatus(KEY, "open")),
                line(
                        "comment SALES-12 two\nlines,  by fri @sato",
                        new Command.Comment(KEY, "two\nlines,  by fri @sato")),
                line("SALES-12 コメント 了承を得ました。", new Command.Comment(KEY, "了承を得ました。")),
                line("comment SALES-12", new Command.Comment(KEY, null)),
                line("watch SALES-12", new Command.Watch(KEY)),
                line("ウォッチ解除 SALES-12", new Command.Unwatch(KEY)),
                line("history SALES-12", new Command.History(KEY)),
                line("find invoice", find("invoice", Set.of(), Set.of(), List.of(), Set.of(), Set.of(), null, null, 1)),
                line(
                        "find late invoice in SALES status:open @sato due:<7d type:bug -type:task page:2",
                        find(
                                "late invoice",
                                Set.of("SALES"),
                                Set.of("open"),
                                List.of(SATO),
                                Set.of("bug"),
                                Set.of("task"),
                                null,
                                LocalDate.of(2026, 12, 1),
                                2)),
                line(
                        "find status:\"in progress\" status:closed",
                        find(
                                "",
                                Set.of(),
                                Set.of("in progress", "closed"),
                                List.of(),
                                Set.of(),
                                Set.of(),
                                null,
                                null,
                                1)),
                line(
                        "検索 請求書 状態:処理中 期限:期限切れ",
                        new Command.Find(new FindTerms(
                                "請求書",
                                Set.of(),
                                Set.of("処理中"),
                                Set.of("resolved", "closed"),
                                List.of(),
                                Set.of(),
                                Set.of(),
                                Belonging.ANY,
                                null,
                                LocalDate.of(2026, 11, 23),
                                1))),
                line(
                        "find due:11/25..11/30",
                        find(
                                "",
                                Set.of(),
                                Set.of(),
                                List.of(),
                                Set.of(),
                                Set.of(),
                                LocalDate.of(2026, 11, 25),
                                LocalDate.of(2026, 11, 30),
                                1)),
                line(
                        "create Login fails type:bug milestone:v2,v3 category:\"Server work\" @sato",
                        new Command.Create(
                                "Login fails", null, SATO, null, "bug", Set.of("v2", "v3"), Set.of("Server work"))),
                line(
                        "作成 マイルストーン：v2 ログインできない カテゴリ:お金 カテゴリー:「請求 書」",
                        new Command.Create("ログインできない", null, null, null, null, Set.of("v2"), Set.of("お金", "請求 書"))),
                line(
                        "find quote milestone:v2 category:請求 -category:x",
                        new Command.Find(new FindTerms(
                                "quote",
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                List.of(),
                                Set.of(),
                                Set.of(),
                                new Belonging(Set.of("v2"), Set.of(), Set.of("請求"), Set.of("x")),
                                null,
                                null,
                                1))),
                line(
                        "follow SALES created milestone:v2 -カテゴリ:x",
                        new Command.Follow(
                                "SALES",
                                new Command.FollowTerms(
                                        Set.of(Kind.CREATED),
                                        Set.of(),
                                        Set.of(),
                                        new Belonging(Set.of("v2"), Set.of(), Set.of(), Set.of("x")),
                                        List.of(),
                                        false))),
                line("follow", new Command.Follow(null, null)),
                line("follow sales", new Command.Follow("SALES", null)),
                line(
                        "follow SALES created status quiet",
                        follow(Set.of(Kind.CREATED, Kind.STATUS), Set.of(), Set.of(), List.of(), true)),
                line(
                        "follow SALES type:bug -type:task -by:@robot",
                        follow(Set.of(), Set.of("bug"), Set.of("task"), List.of(new Person.Named("robot")), false)),
                line("follow SALES everything", follow(Set.of(), Set.of(), Set.of(), List.of(), false)),
                line("unfollow SALES", new Command.Unfollow("SALES")),
                line("ここ", new Command.Here()),
                line("project create sales Sales requests", new Command.CreateProject("SALES", "Sales requests", null)),
                line(
                        "project create ACME Work with ACME kind:partner",
                        new Command.CreateProject("ACME", "Work with ACME", ProjectKind.PARTNER)),
                line("プロジェクト 作成 SALES 営業の依頼", new Command.CreateProject("SALES", "営業の依頼", null)),
                line("project list", new Command.ListProjects()),
                line("projects", new Command.ListProjects()),
                line("project add ACME @sato as viewer", new Command.AddMember("ACME", SATO, ProjectRole.VIEWER)),
                line("project remove ACME @sato", new Command.RemoveMember("ACME", SATO)),
                line("members SALES", new Command.Members("SALES")),
                line("use sales", new Command.Use("SALES")),
                line("api-key", new Command.MakeApiKey(null)),
                line("apikey for the import script", new Command.MakeApiKey("the import script")),
                line("ＡＰＩキー 用途 取り込み", new Command.MakeApiKey("取り込み")),
                line("api key list", new Command.ListApiKeys()),
                line("APIキー 一覧", new Command.ListApiKeys()),
                line("api-key revoke", new Command.RevokeApiKey(null, false)),
                line("api-key revoke 3", new Command.RevokeApiKey(3L, false)),
                line("APIキー 失効 すべて", new Command.RevokeApiKey(null, true)),
                line("language ja", new Command.Speak(Language.JA)),
                line("言語 英語", new Command.Speak(Language.EN)),
                line("timezone Asia/Tokyo", new Command.Live(ZoneId.of("Asia/Tokyo"))),
                line("setup K7QM-2XWP", new Command.SetUp("K7QM-2XWP")),
                line("undelivered", new Command.Undelivered()),
                line("redeliver all", new Command.Redeliver(null)),
                line("再配信 １７", new Command.Redeliver(17L)),
                line("help", new Command.Help(null)),
                line("？", new Command.Help(null)),
                line("ヘルプ 検索", new Command.Help("検索")));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void reads(String line, Command command) {
        assertThat(Grammar.parse(line, TODAY)).isEqualTo(command);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                line(
                        "crate Quote",
                        new NotUnderstood("crate Quote", 0, "verb", List.of("create Quote", "create crate Quote"))),
                line(
                        "Please send the invoice",
                        new NotUnderstood(
                                "Please send the invoice", 0, "verb", List.of("create Please send the invoice"))),
                line("resolve", new NotUnderstood("resolve", 7, "issue", List.of("resolve SALES-12"))),
                line(
                        "start SALES-12 now",
                        new NotUnderstood("start SALES-12 now", 15, "end", List.of("start SALES-12"))),
                line(
                        "due SALES-12 someday",
                        new NotUnderstood(
                                "due SALES-12 someday", 13, "date", List.of("due SALES-12", "due SALES-12 fri"))),
                line(
                        "language fr",
                        new NotUnderstood("language fr", 9, "language", List.of("language ja", "language en"))),
                line(
                        "timezone Mars",
                        new NotUnderstood("timezone Mars", 9, "time-zone", List.of("timezone Asia/Tokyo"))),
                line(
                        "create Quote in SALES @me by 11/31",
                        new NotUnderstood(
                                "create Quote in SALES @me by 11/31",
                                29,
                                "date",
                                List.of("create Quote for ACME in SALES @sato by fri"))),
                line(
                        "api-key lst",
                        new NotUnderstood("api-key lst", 8, "api-key", List.of("api-key list", "api-key revoke all"))),
                line(
                        "find milestone:",
                        new NotUnderstood(
                                "find milestone:", 15, "value", List.of("find quote in SALES status:open @sato"))),
                line("setup", new NotUnderstood("setup", 5, "code", List.of())));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void showsWhereReadingStoppedAndWhatWouldWork(String line, Command command) {
        assertThat(Grammar.parse(line, TODAY)).isEqualTo(command);
    }

    @Test
    void neverThrowsAndIsSoonDone() {
        var pieces = List.of(
                "create ",
                "pass ",
                "find ",
                "SALES-12 ",
                "@",
                "<@U1>",
                "by ",
                "fri ",
                "in ",
                "\"",
                "「",
                "」",
                ":",
                "status:",
                "-type:",
                "まで",
                "を",
                "\n",
                "\u0000",
                "\uD83C",
                "🍣",
                "..",
                "due:<",
                "+9d ",
                " ",
                "　",
                "'",
                "for ",
                "\u202E",
                "99999999999-9999999999");
        var random = new Random(7);
        Assertions.assertTimeout(Duration.ofSeconds(120), () -> {
            for (var i = 0; i < 5_000; i++) {
                var line = new StringBuilder();
                for (var j = random.nextInt(12); j >= 0; j--) {
                    line.append(pieces.get(random.nextInt(pieces.size())));
                }
                assertThat(Grammar.parse(line.toString(), TODAY)).isNotNull();
            }
            for (var piece : pieces) {
                for (var verb : Verb.values()) {
                    var longest = verb.word() + " " + piece.repeat(Grammar.LONGEST / piece.length());
                    assertThat(Grammar.parse(longest.substring(0, Math.min(longest.length(), Grammar.LONGEST)), TODAY))
                            .isNotNull();
                }
                assertThat(Grammar.parse(piece.repeat(40_000), TODAY)).isInstanceOf(NotUnderstood.class);
            }
        });
    }

    private static Arguments line(String line, Command command) {
        return Arguments.of(line, command);
    }

    private static Command create(
            @Nullable String summary,
            @Nullable String project,
            @Nullable Person who,
            @Nullable LocalDate due,
            @Nullable String type) {
        return new Command.Create(summary, project, who, due, type, Set.of(), Set.of());
    }

    private static Command find(
            String words,
            Set<String> projects,
            Set<String> statuses,
            List<Person> who,
            Set<String> types,
            Set<String> without,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            int page) {
        return new Command.Find(new FindTerms(words, projects, statuses, who, types, without, from, to, page));
    }

    private static Command follow(
            Set<Kind> kinds, Set<String> types, Set<String> without, List<Person> notBy, boolean quiet) {
        return new Command.Follow("SALES", new Command.FollowTerms(kinds, types, without, Belonging.ANY, notBy, quiet));
    }
}
