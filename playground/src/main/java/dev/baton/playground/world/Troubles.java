package dev.baton.playground.world;

import dev.baton.playground.OnlyInPlayground;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The switch that lets each chat fail. */
@Component
@OnlyInPlayground
public final class Troubles {

    private final Map<Chat, Trouble> now = new EnumMap<>(Map.of(Chat.SLACK, Trouble.NONE, Chat.TEAMS, Trouble.NONE));

    Troubles() {}

    /** What is wrong with that chat. */
    public synchronized Trouble of(Chat chat) {
        return now.getOrDefault(chat, Trouble.NONE);
    }

    /** From now on this is wrong with it. */
    public synchronized void set(Chat chat, Trouble trouble) {
        now.put(chat, trouble);
    }

    /** What is wrong with each. */
    public synchronized Map<Chat, Trouble> all() {
        return new EnumMap<>(now);
    }
}
