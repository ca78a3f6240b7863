package dev.baton.playground.world;

/** How people and the bot are named in the texts of messages: {@code <@ito>}. */
public final class Mention {

    private Mention() {}

    /** @param who {@link Person#id()}, or {@link World#BOT} */
    public static String of(String who) {
        return "<@" + who + ">";
    }

    /** Whether the bot is named in a text. */
    public static boolean ofBotIn(String text) {
        return text.contains(of(World.BOT));
    }
}
