package dev.baton.chats;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a platform accepted, in the order in which it did; nothing is ever taken out. */
public final class Ledger {

    /**
     * A message that was posted or changed.
     *
     * @param where  the channel's or conversation's id
     * @param id     the message's id
     * @param thread the message it answers; null outside of threads
     * @param edit   whether an earlier message was changed
     * @param body   the whole payload as it came
     */
    public record Entry(String where, String id, @Nullable String thread, boolean edit, String body) {}

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    void add(Entry entry) {
        entries.add(entry);
    }

    /** Everything so far. */
    public List<Entry> all() {
        return List.copyOf(entries);
    }

    /** What came to one place. */
    public List<Entry> in(String where) {
        return matching(entry -> entry.where().equals(where));
    }

    /** What fits, in order. */
    public List<Entry> matching(Predicate<Entry> wanted) {
        return entries.stream().filter(wanted).toList();
    }
}
