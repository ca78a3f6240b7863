package dev.baton.playground.page;

import dev.baton.playground.AskedByPage;
import dev.baton.playground.OnlyInPlayground;
import dev.baton.playground.Sentence;
import dev.baton.playground.story.Story;
import dev.baton.playground.world.Chat;
import dev.baton.playground.world.Exchange;
import dev.baton.playground.world.Exchanges;
import dev.baton.playground.world.Feed;
import dev.baton.playground.world.Message;
import dev.baton.playground.world.Person;
import dev.baton.playground.world.Room;
import dev.baton.playground.world.Trouble;
import dev.baton.playground.world.Troubles;
import dev.baton.playground.world.View;
import dev.baton.playground.world.World;
import dev.baton.user.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What the page asks for that is of neither chat. */
@RestController
@AskedByPage
@OnlyInPlayground
@RequestMapping("/playground/api")
final class PageApi {

    private final World world;
    private final Feed feed;
    private final Exchanges exchanges;
    private final Troubles troubles;
    private final Story story;
    private final NewsStreams streams;
    private final StatusNews status;

    PageApi(
            World world,
            Feed feed,
            Exchanges exchanges,
            Troubles troubles,
            Story story,
            NewsStreams streams,
            StatusNews status) {
        this.world = world;
        this.feed = feed;
        this.exchanges = exchanges;
        this.troubles = troubles;
        this.story = story;
        this.streams = streams;
        this.status = status;
    }

    /** Everything, as of news number {@code seq}. */
    record State(
            long seq,
            StatusNews.Status status,
            List<Person> people,
            List<Room> rooms,
            List<Message> messages,
            List<View> views,
            List<Exchanges.Summary> exchanges) {}

    @GetMapping("/state")
    State state() {
        var seq = feed.last(); // first, so that what changes meanwhile is told again, which does no harm
        return new State(
                seq, status.now(), world.people(), world.rooms(), world.messages(), world.views(), exchanges.all());
    }

    @GetMapping("/status")
    StatusNews.Status status() {
        return status.now();
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events() {
        return streams.open();
    }

    @GetMapping("/exchanges/{id}")
    ResponseEntity<Exchange> exchange(@PathVariable long id) {
        return ResponseEntity.of(exchanges.get(id));
    }

    /** The page's own words. */
    @GetMapping("/texts")
    Map<String, String> texts(@RequestParam String language) {
        var bundle = Sentence.bundle("page", Locale.forLanguageTag(language));
        var texts = new TreeMap<String, String>();
        bundle.keySet().forEach(key -> texts.put(key, bundle.getString(key)));
        return texts;
    }

    /** Which language the company is to speak. */
    record Beginning(String language) {}

    /** A first visit: has the company made unless it is there or being made. */
    @PostMapping("/begin")
    StatusNews.Status begin(@RequestBody Beginning beginning) {
        story.begin(Language.of(Locale.forLanguageTag(beginning.language())));
        return status.now();
    }

    /** Makes the company anew, whatever was done to it. */
    @PostMapping("/start-over")
    StatusNews.Status startOver(@RequestBody Beginning beginning) {
        story.startOver(Language.of(Locale.forLanguageTag(beginning.language())));
        return status.now();
    }

    /** What is to be wrong with a chat. */
    record Switched(Chat chat, Trouble trouble) {}

    /** Lets a chat fail, or end its failing. */
    @PostMapping("/trouble")
    StatusNews.Status trouble(@RequestBody Switched switched) {
        troubles.set(switched.chat(), switched.trouble());
        status.tell();
        return status.now();
    }
}
