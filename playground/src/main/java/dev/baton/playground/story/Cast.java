package dev.baton.playground.story;

import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.Room;
import dev.baton.playground.world.Room.Kind;
import dev.baton.user.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is in the company, and where they talk. Ids are the same in every language.
 *
 * @param company its name
 */
record Cast(String company, List<Person> people, List<Room> rooms) {

    private static final String TEAM = "19:product@thread.tacv2";
    private static final String TOKYO = "Asia/Tokyo";

    /** The company that speaks this language. */
    static Cast in(Language language) {
        var words = new Words(language);
        var people = people(words);
        var rooms = new ArrayList<Room>();
        rooms.add(slack(
                "C0SALES",
                words.of("sales", "営業"),
                words.of("Customers and quotes", "お客様と見積もり"),
                "ito",
                "kato",
                "mori"));
        rooms.add(slack(
                "C0SUPPORT",
                words.of("support", "サポート"),
                words.of("Inquiries, and who answers them", "お問い合わせと回答の分担"),
                "kato",
                "mori",
                "ito"));
        rooms.add(new Room(
                "C0ACME",
                Chat.SLACK,
                Kind.CHANNEL,
                words.of("acme", "acme-共同"),
                words.of("Together with ACME", "ACME様との共同チャンネル"),
                List.of("ito", "kato", "lee"),
                true,
                null));
        rooms.add(teams(
                TEAM,
                words.of("General", "一般"),
                words.of("The product team", "プロダクトチーム"),
                "mori",
                "kato",
                "sato",
                "tanaka"));
        rooms.add(teams(
                "19:engineering@thread.tacv2",
                words.of("Engineering", "開発"),
                words.of("Building and repairing", "開発と修正"),
                "sato",
                "kato",
                "mori",
                "tanaka"));
        rooms.add(teams(
                "19:design@thread.tacv2",
                words.of("Design", "デザイン"),
                words.of("How it looks and reads", "見た目と言葉"),
                "tanaka",
                "mori",
                "sato"));
        people.forEach(person -> {
            if (person.slackId() != null) {
                rooms.add(direct("D0" + person.slackId().substring(2), Chat.SLACK, person));
            }
            if (person.teamsId() != null) {
                rooms.add(direct("a:" + person.id(), Chat.TEAMS, person));
            }
        });
        return new Cast(words.of("Minato Systems", "みなとシステムズ"), people, List.copyOf(rooms));
    }

    private static List<Person> people(Words words) {
        var locale = words.of("en-US", "ja-JP");
        return List.of(
                colleague("ito", words.of("Ito Haruka", "伊藤 晴香"), words.of("Sales", "営業"), "U0ITO", null, locale),
                colleague(
                        "kato",
                        words.of("Kato Ken", "加藤 健"),
                        words.of("Support lead", "サポート責任者"),
                        "U0KATO",
                        "29:kato",
                        locale),
                colleague(
                        "mori",
                        words.of("Mori Aya", "森 彩"),
                        words.of("Planning; administers Baton", "企画、Batonの管理者"),
                        "U0MORI",
                        "29:mori",
                        locale),
                new Person(
                        "lee",
                        words.of("Lee Min", "リー・ミン"),
                        "lee@acme.example",
                        words.of("From ACME, a customer", "取引先ACMEの担当者"),
                        true,
                        "U0LEE",
                        null,
                        "en-US",
                        "America/Los_Angeles"),
                colleague("sato", words.of("Sato Yu", "佐藤 悠"), words.of("Engineering", "開発"), null, "29:sato", locale),
                colleague(
                        "tanaka",
                        words.of("Tanaka Rin", "田中 凛"),
                        words.of("Design", "デザイン"),
                        null,
                        "29:tanaka",
                        "ja-JP"));
    }

    private static Person colleague(
            String id, String name, String about, @Nullable String slackId, @Nullable String teamsId, String locale) {
        return new Person(id, name, id + "@minato.example", about, false, slackId, teamsId, locale, TOKYO);
    }

    private static Room slack(String id, String name, String topic, String... members) {
        return new Room(id, Chat.SLACK, Kind.CHANNEL, name, topic, List.of(members), false, null);
    }

    private static Room teams(String id, String name, String topic, String... members) {
        return new Room(id, Chat.TEAMS, Kind.CHANNEL, name, topic, List.of(members), false, TEAM);
    }

    private static Room direct(String id, Chat chat, Person person) {
        return new Room(id, chat, Kind.DIRECT, "Baton", "", List.of(person.id()), false, null);
    }

    /** Those who can be mentioned in a room: everybody who is in its chat. */
    List<Person> reachable(String room) {
        var chat = room(room).chat();
        return people.stream().filter(person -> person.idIn(chat) != null).toList();
    }

    /** A room by its id. */
    Room room(String id) {
        return rooms.stream()
                .filter(room -> room.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such room: " + id));
    }

    private record Words(Language language) {
        String of(String english, String japanese) {
            return Objects.equals(language, Language.JA) ? japanese : english;
        }
    }
}
