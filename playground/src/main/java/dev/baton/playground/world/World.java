package dev.baton.playground.world;

import dev.baton.playground.OnlyInPlayground;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Both chats as they stand. In memory: with the process it is gone, and so is the tracker's database it belongs to. */
@Component
@OnlyInPlayground
public final class World {

    /** The author of what Baton says. */
    public static final String BOT = "baton";

    /** The author of what the platform itself says. */
    public static final String PLATFORM = "platform";

    private final Feed feed;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Room> rooms = new LinkedHashMap<>();
    private final Map<String, Map<String, Message>> messages = new LinkedHashMap<>();
    private final Map<String, View> views = new LinkedHashMap<>();

    World(Feed feed) {
        this.feed = feed;
    }

    /** Makes it a place with these people and rooms, in which nothing was said yet. */
    public synchronized void begin(List<Person> newPeople, List<Room> newRooms) {
        people.clear();
        rooms.clear();
        messages.clear();
        views.clear();
        newPeople.forEach(person -> people.put(person.id(), person));
        newRooms.forEach(room -> {
            rooms.put(room.id(), room);
            messages.put(room.id(), new LinkedHashMap<>());
        });
        feed.tell(Feed.Kind.RESET, "");
    }

    /** Everybody. */
    public synchronized List<Person> people() {
        return List.copyOf(people.values());
    }

    /** Every room. */
    public synchronized List<Room> rooms() {
        return List.copyOf(rooms.values());
    }

    /** Everything that stands, in the order it was said. */
    public synchronized List<Message> messages() {
        return messages.values().stream().flatMap(in -> in.values().stream()).toList();
    }

    /** All that is open before people. */
    public synchronized List<View> views() {
        return List.copyOf(views.values());
    }

    /** Somebody by their id in the playground. */
    public synchronized Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** Somebody by the id a chat knows them by. */
    public synchronized Optional<Person> person(Chat chat, String platformId) {
        return people.values().stream()
                .filter(person -> platformId.equals(person.idIn(chat)))
                .findFirst();
    }

    /** A room by its id. */
    public synchronized Optional<Room> room(String id) {
        return Optional.ofNullable(rooms.get(id));
    }

    /** Somebody's direct chat with the bot. */
    public synchronized Optional<Room> direct(Chat chat, String person) {
        return rooms.values().stream()
                .filter(room -> room.chat() == chat
                        && room.kind() == Room.Kind.DIRECT
                        && room.members().contains(person))
                .findFirst();
    }

    /** What stands in a room, threads included, oldest first. */
    public synchronized List<Message> messages(String room) {
        return List.copyOf(messages.getOrDefault(room, Map.of()).values());
    }

    /** One message. */
    public synchronized Optional<Message> message(String room, String id) {
        return Optional.ofNullable(messages.getOrDefault(room, Map.of()).get(id));
    }

    /**
     * Puts a message into its room.
     *
     * @throws IllegalArgumentException when there is no such room
     */
    public synchronized Message say(Message message) {
        var in = messages.get(message.room());
        if (in == null) {
            throw new IllegalArgumentException("No such room: " + message.room());
        }
        in.put(message.id(), message);
        feed.tell(Feed.Kind.MESSAGE, message);
        return message;
    }

    /** Changes a message; empty when it is not there. */
    public synchronized Optional<Message> change(String room, String id, UnaryOperator<Message> change) {
        return message(room, id).map(change).map(this::say);
    }

    /** Takes away what only one person saw, as Slack does with an answer that is replaced by nothing. */
    public synchronized void remove(String room, String id) {
        var in = messages.get(room);
        if (in != null && in.remove(id) != null) {
            feed.tell(Feed.Kind.MESSAGE_GONE, Map.of("room", room, "id", id));
        }
    }

    /** Takes away all that only one person saw, as it is gone in Slack after the client was started anew. */
    public synchronized void forgetAsides() {
        messages().stream()
                .filter(message -> message.to() != null)
                .forEach(message -> remove(message.room(), message.id()));
    }

    /** Shows a view, in the place of the one with the same id. */
    public synchronized View show(View view) {
        views.put(view.id(), view);
        feed.tell(Feed.Kind.VIEW, view);
        return view;
    }

    /** An open view. */
    public synchronized Optional<View> view(String id) {
        return Optional.ofNullable(views.get(id));
    }

    /** The bot's home before somebody. */
    public synchronized Optional<View> home(String person) {
        return views.values().stream()
                .filter(view -> view.kind() == View.Kind.HOME && view.person().equals(person))
                .findFirst();
    }

    /** Closes a view. */
    public synchronized void close(String viewId) {
        if (views.remove(viewId) != null) {
            feed.tell(Feed.Kind.VIEW_GONE, viewId);
        }
    }

    /** A number nobody else gets, also after a new beginning. */
    public long number() {
        return numbers.incrementAndGet();
    }

    /** People of a room, in the order of the company. */
    public synchronized List<Person> members(Room room) {
        return room.members().stream().map(people::get).filter(Objects::nonNull).toList();
    }

    /** The messages of a thread, its first one included, oldest first. */
    public synchronized List<Message> thread(String room, String first) {
        var thread = new ArrayList<Message>();
        for (var message : messages(room)) {
            if (message.id().equals(first) || first.equals(message.thread())) {
                thread.add(message);
            }
        }
        return thread;
    }
}
