package dev.baton.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows of the command language: what each verb is called. The parser, the help and the hints all read them here. The first
 * English word is the canonical one, which buttons carry.
 */
public enum Verb {
    AGENDA("agenda mine todo", "予定 予定表 担当課題 自分の課題 アジェンダ"),
    CREATE("create new add", "作成 作成する 登録 登録する 新規 起票"),
    SHOW("show open", "表示 見る 開く"),
    PASS("pass hand", "渡す 渡して 渡します 引き継ぐ パス 依頼 依頼する"),
    ASSIGN("assign", "担当 担当者 割り当て 割り当てる アサイン"),
    DUE("due deadline", "期限 期限日 締切 締め切り"),
    STATUS("status", "状態 ステータス"),
    START("start begin", "着手 着手する 開始 開始する 始める"),
    RESOLVE("resolve done fix", "処理済み 処理済みにする 解決 解決する"),
    CLOSE("close", "完了 完了する 完了にする 閉じる クローズ"),
    REOPEN("reopen", "差し戻し 差し戻す 再開 再開する"),
    COMMENT("comment note", "コメント コメントする"),
    WATCH("watch", "ウォッチ ウォッチする"),
    UNWATCH("unwatch", "ウォッチ解除 ウォッチをやめる"),
    HISTORY("history log", "履歴 経緯"),
    FIND("find search", "検索 検索する 探す 探して"),
    FOLLOW("follow subscribe", "フォロー フォローする 購読 購読する"),
    UNFOLLOW("unfollow unsubscribe", "フォロー解除 購読解除"),
    HERE("here", "ここ このチャンネル"),
    PROJECT("project projects", "プロジェクト"),
    MEMBERS("members", "メンバー"),
    USE("use", "使う 使用"),
    LANGUAGE("language lang", "言語"),
    TIMEZONE("timezone tz", "タイムゾーン 時間帯"),
    SETUP("setup", "セットアップ 初期設定"),
    UNDELIVERED("undelivered", "未配信"),
    REDELIVER("redeliver", "再配信"),
    HELP("help ?", "ヘルプ 使い方 助けて");

    private static final Map<String, Verb> BY_NAME = new HashMap<>();

    static {
        for (var verb : values()) {
            verb.names().forEach(name -> BY_NAME.put(name, verb));
        }
    }

    private final List<String> english;
    private final List<String> japanese;

    Verb(String english, String japanese) {
        this.english = List.of(english.split(" "));
        this.japanese = List.of(japanese.split(" "));
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
        return Optional.ofNullable(BY_NAME.get(Token.fold(word)));
    }

    private List<String> names() {
        var names = new ArrayList<>(english);
        japanese.stream().map(Token::fold).forEach(names::add);
        return names;
    }

    /** Verbs whose English or Japanese word is at most two typing errors away, the nearest first. */
    static List<Verb> near(String word) {
        var typed = Token.fold(word);
        if (typed.length() < 3 || typed.length() > 20) {
            return List.of();
        }
        return Arrays.stream(values())
                .filter(verb -> verb.distanceFrom(typed) <= Math.min(2, typed.length() / 3))
                .sorted(Comparator.comparingInt(verb -> verb.distanceFrom(typed)))
                .toList();
    }

    private int distanceFrom(String typed) {
        return names().stream().mapToInt(name -> distance(typed, name)).min().orElseThrow();
    }

    /** How many letters must be put in, taken out or changed. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var above = row[j];
                var change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return row[b.length()];
    }
}
