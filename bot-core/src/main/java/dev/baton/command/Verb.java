package dev.baton.command;

import static dev.baton.command.Slot.CODE;
import static dev.baton.command.Slot.DATE;
import static dev.baton.command.Slot.EXPECTED;
import static dev.baton.command.Slot.FOLLOWED;
import static dev.baton.command.Slot.ISSUE;
import static dev.baton.command.Slot.KEY;
import static dev.baton.command.Slot.MEMBER;
import static dev.baton.command.Slot.NEW_ISSUE;
import static dev.baton.command.Slot.NEW_PROJECT;
import static dev.baton.command.Slot.NOBODY;
import static dev.baton.command.Slot.NO_DATE;
import static dev.baton.command.Slot.NUMBER;
import static dev.baton.command.Slot.PERSON;
import static dev.baton.command.Slot.PROJECT;
import static dev.baton.command.Slot.ROLE;
import static dev.baton.command.Slot.SEARCH;
import static dev.baton.command.Slot.TEXT;
import static dev.baton.command.Slot.WORD;

import dev.baton.user.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be asked for: the one table that is parsed, explained by the help, offered as hints and listed to the chats.
 * The first word of a language is the one that is shown.
 */
public enum Verb {
    AGENDA(Goal.SEE, "agenda|mine|my issues", "自分の課題|担当課題|予定|課題|アジェンダ", "agenda", "自分の課題"),
    SHOW(Goal.SEE, "show|open|card", "表示|見る|開く|見せて|カード", "show SALES-12|SALES-12", "表示 SALES-12|SALES-12", ISSUE),
    HISTORY(Goal.SEE, "history|timeline|log", "履歴|経緯|経過", "history SALES-12", "履歴 SALES-12|SALES-12の履歴", ISSUE),
    CREATE(
            Goal.CREATE,
            "create",
            "作成|作成する|登録|登録する|起票|課題作成|課題を作成|新規",
            "create Quote for ACME in SALES @sato by fri|create Login fails type:bug milestone:v2 category:Accounts|create \"Done by fri\" by mon",
            "作成 A社の見積もり in SALES @佐藤 金曜まで|作成 ログインできない 種別:バグ マイルストーン:v2 カテゴリー:アカウント",
            NEW_ISSUE),
    PASS(
            Goal.HAND,
            "pass|hand|hand over|handover",
            "渡す|渡して|渡します|パス|引き継ぐ|引き継ぎ|引継ぎ|引継|依頼|依頼する|お願い|お願いします",
            "pass SALES-12 @sato by fri for a price by seat|pass SALES-12 @sato 11/28",
            "渡す SALES-12 @佐藤 金曜まで お願い 単価の確認|SALES-12を@佐藤さんに金曜まで渡す",
            ISSUE,
            PERSON,
            DATE,
            EXPECTED),
    ASSIGN(
            Goal.HAND,
            "assign",
            "担当|担当者|割り当て|割当|割り当てる|アサイン",
            "assign SALES-12 @sato|assign SALES-12 me|assign SALES-12 nobody",
            "担当 SALES-12 @佐藤|担当 SALES-12 自分|担当 SALES-12 なし",
            ISSUE,
            PERSON,
            NOBODY),
    DUE(
            Goal.HAND,
            "due|deadline",
            "期限|期限日|締切|締め切り|〆切",
            "due SALES-12 fri|due SALES-12 +3d|due SALES-12 none",
            "期限 SALES-12 来週月曜|期限 SALES-12 11月28日|期限 SALES-12 なし",
            ISSUE,
            DATE,
            NO_DATE),
    START(Goal.MOVE, "start|begin|in progress", "着手|着手する|開始|開始する|処理中|対応中", "start SALES-12", "着手 SALES-12", ISSUE),
    RESOLVE(
            Goal.MOVE,
            "resolve|resolved|done|fixed",
            "処理済み|処理済|解決|解決する|対応済み|できました",
            "resolve SALES-12",
            "処理済み SALES-12|SALES-12 処理済み",
            ISSUE),
    CLOSE(Goal.MOVE, "close|closed", "完了|完了する|閉じる|クローズ|終了", "close SALES-12", "完了 SALES-12|SALES-12を完了にする", ISSUE),
    REOPEN(Goal.MOVE, "reopen", "差し戻し|差し戻す|差戻し|再開|再開する|未対応", "reopen SALES-12", "差し戻し SALES-12", ISSUE),
    STATUS(
            Goal.MOVE,
            "status|state|move",
            "状態|ステータス",
            "status SALES-12 in progress",
            "状態 SALES-12 処理中",
            ISSUE,
            Slot.STATUS),
    COMMENT(
            Goal.TALK,
            "comment|reply|note",
            "コメント|返信|メモ",
            "comment SALES-12 The customer agreed.",
            "コメント SALES-12 先方の了承を得ました。",
            ISSUE,
            TEXT),
    WATCH(Goal.TALK, "watch", "ウォッチ|見守る", "watch SALES-12", "ウォッチ SALES-12", ISSUE),
    UNWATCH(Goal.TALK, "unwatch", "ウォッチ解除|ウォッチをやめる", "unwatch SALES-12", "ウォッチ解除 SALES-12", ISSUE),
    FIND(
            Goal.SEE,
            "find|search",
            "検索|検索する|探す|さがす|探して",
            "find quote in SALES status:open @sato|find due:<7d type:bug -type:task|find due:overdue @me|find milestone:v2 -category:\"Server work\"",
            "検索 見積もり 状態:未対応 @佐藤|検索 期限:超過 @自分|検索 期限:今週 種別:バグ|検索 マイルストーン:v2 -カテゴリー:請求",
            SEARCH),
    FOLLOW(
            Goal.HEAR,
            "follow|subscribe",
            "フォロー|フォローする|購読|購読する",
            "follow SALES|follow SALES created status type:bug -by:@robot|follow SALES milestone:v2|follow SALES quiet",
            "フォロー SALES|フォロー SALES 作成 状態 種別:バグ|フォロー SALES マイルストーン:v2|フォロー SALES 控えめ",
            FOLLOWED),
    UNFOLLOW(Goal.HEAR, "unfollow|unsubscribe", "フォロー解除|フォローをやめる|購読解除", "unfollow SALES", "フォロー解除 SALES", PROJECT),
    HERE(Goal.HEAR, "here", "ここ|このチャンネル", "here", "ここ"),
    CREATE_PROJECT(
            Goal.SETTLE,
            "project create|project new",
            "プロジェクト作成|プロジェクトを作成|新規プロジェクト",
            "project create SALES Sales|project create ACME Work for ACME partner",
            "プロジェクト作成 SALES 営業|プロジェクト作成 ACME A社案件 社外",
            NEW_PROJECT),
    LIST_PROJECTS(Goal.SETTLE, "project list|projects|project", "プロジェクト一覧|プロジェクト", "project list", "プロジェクト一覧"),
    MEMBERS(Goal.SETTLE, "members|project members", "メンバー|メンバー一覧|プロジェクトメンバー", "members SALES", "メンバー SALES", PROJECT),
    ADD_MEMBER(
            Goal.SETTLE,
            "project add",
            "メンバー追加|メンバーを追加|プロジェクト追加",
            "project add SALES @sato|project add SALES tanaka@example.com viewer",
            "メンバー追加 SALES @佐藤|メンバー追加 SALES tanaka@example.com 閲覧者",
            PROJECT,
            MEMBER,
            ROLE),
    REMOVE_MEMBER(
            Goal.SETTLE,
            "project remove",
            "メンバー削除|メンバーを削除|プロジェクト削除",
            "project remove SALES @sato",
            "メンバー削除 SALES @佐藤",
            PROJECT,
            MEMBER),
    USE(Goal.SETTLE, "use", "使う|使用|既定", "use SALES", "使う SALES", PROJECT),
    LANGUAGE(Goal.SETTLE, "language|lang", "言語", "language ja|language en", "言語 日本語|言語 英語", Slot.LANGUAGE),
    TIME_ZONE(
            Goal.SETTLE,
            "timezone|time zone|tz",
            "タイムゾーン|時間帯",
            "timezone Asia/Tokyo",
            "タイムゾーン Asia/Tokyo",
            Slot.TIME_ZONE),
    API_KEY(
            Goal.SETTLE,
            "api-key|api key|apikey|api-keys|api keys",
            "APIキー|APIキー発行",
            "api-key|api-key for the import script|api-key list|api-key revoke all",
            "APIキー|APIキー 用途 取り込み|APIキー 一覧|APIキー 失効 すべて",
            KEY),
    SET_UP(Goal.OPERATE, "setup|set up", "セットアップ|初期設定", "setup K7QM-2XWP-HT4D", "セットアップ K7QM-2XWP-HT4D", CODE),
    UNDELIVERED(Goal.OPERATE, "undelivered", "未配信|未送信", "undelivered", "未配信"),
    REDELIVER(Goal.OPERATE, "redeliver", "再配信|再送", "redeliver 42|redeliver all", "再配信 42|再配信 すべて", NUMBER),
    HELP(Goal.HELP, "help|?", "ヘルプ|使い方|助けて", "help|help pass", "ヘルプ|ヘルプ 渡す", WORD);

    /** What people want when they use a verb. */
    public enum Goal {
        SEE,
        CREATE,
        HAND,
        MOVE,
        TALK,
        HEAR,
        SETTLE,
        /** For those who run Baton; not in the general help. */
        OPERATE,
        HELP
    }

    private final Goal goal;
    private final List<String> english;
    private final List<String> japanese;
    private final List<String> englishExamples;
    private final List<String> japaneseExamples;
    private final Set<Slot> slots;

    Verb(Goal goal, String english, String japanese, String englishExamples, String japaneseExamples, Slot... slots) {
        this.goal = goal;
        this.english = List.of(english.split("\\|"));
        this.japanese = List.of(japanese.split("\\|"));
        this.englishExamples = List.of(englishExamples.split("\\|"));
        this.japaneseExamples = List.of(japaneseExamples.split("\\|"));
        this.slots = Set.of(slots);
    }

    /** What people want when they use it. */
    public Goal goal() {
        return goal;
    }

    /** The words for it in a language, the one to be shown first. All are understood whatever the reader's language. */
    public List<String> words(Language language) {
        return language == Language.JA ? japanese : english;
    }

    /** The English words, the canonical one first. */
    public List<String> english() {
        return english;
    }

    /** The Japanese words, the usual one first. */
    public List<String> japanese() {
        return japanese;
    }

    /** The canonical word, as buttons carry it. */
    public String word() {
        return english.getFirst();
    }

    /** The verb that is called so, in either language and any case and width. */
    public static Optional<Verb> named(String word) {
        return Optional.ofNullable(VerbWords.of(Word.normal(word).strip()));
    }

    /** Whole lines that work, the plainest first. */
    public List<String> examples(Language language) {
        return language == Language.JA ? japaneseExamples : englishExamples;
    }

    boolean takes(Slot slot) {
        return slots.contains(slot);
    }
}
