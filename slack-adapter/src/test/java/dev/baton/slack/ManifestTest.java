package dev.baton.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.handler.BoltEventHandler;
import com.slack.api.bolt.handler.builtin.GlobalShortcutHandler;
import com.slack.api.bolt.handler.builtin.MessageShortcutHandler;
import com.slack.api.bolt.handler.builtin.SlashCommandHandler;
import com.slack.api.bolt.util.EventsApiPayloadParser;
import com.slack.api.model.event.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** The manifest asks Slack for what the code handles, with the scopes that takes. */
class ManifestTest {

    private final Map<String, Object> manifest = read();
    private final Registered registered = registered();

    /** What the code asks Bolt to be called for. */
    private static final class Registered extends App {
        final Set<String> events = new HashSet<>();
        final Set<String> others = new HashSet<>();

        Registered() {
            super(AppConfig.builder().build(), List.of());
        }

        @Override
        public <E extends Event> App event(Class<E> type, BoltEventHandler<E> handler) {
            events.add(EventsApiPayloadParser.getEventTypeAndSubtype(type).replaceAll(":.*", ""));
            return this;
        }

        @Override
        public App command(String command, SlashCommandHandler handler) {
            others.add(command);
            return this;
        }

        @Override
        public App messageShortcut(String callbackId, MessageShortcutHandler handler) {
            others.add("message:" + callbackId);
            return this;
        }

        @Override
        public App globalShortcut(String callbackId, GlobalShortcutHandler handler) {
            others.add("global:" + callbackId);
            return this;
        }
    }

    private static Registered registered() {
        var app = new Registered();
        new SlackEvents(null, null, null, null, null, null).on(app);
        new SlackListener(null, null, null, null, null, null, null, null, null).on(app);
        return app;
    }

    private static Map<String, Object> read() {
        try (var file = Files.newBufferedReader(Path.of("..", "config", "slack-manifest.yaml"))) {
            return new Yaml().load(file);
        } catch (IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    @SuppressWarnings("unchecked")
    private <T> T at(String... path) {
        Object at = manifest;
        for (var step : path) {
            at = ((Map<String, Object>) at).get(step);
        }
        return (T) at;
    }

    @Test
    void theCommandAndTheShortcutsAreTheOnesWeHandle() {
        List<Map<String, Object>> commands = at("features", "slash_commands");
        List<Map<String, Object>> shortcuts = at("features", "shortcuts");
        var asked = new HashSet<String>();
        commands.forEach(command -> asked.add((String) command.get("command")));
        shortcuts.forEach(shortcut -> asked.add(shortcut.get("type") + ":" + shortcut.get("callback_id")));

        assertThat(asked).isEqualTo(registered.others).hasSize(3);
        assertThat(commands.getFirst()).containsEntry("should_escape", true);
    }

    @Test
    void everyEventIsOneWeHandleAndTheOtherWayRound() {
        List<String> subscribed = at("settings", "event_subscriptions", "bot_events");
        var types = new HashSet<String>();
        subscribed.forEach(event -> types.add(event.startsWith("message.") ? "message" : event));

        assertThat(types).isEqualTo(registered.events);
        assertThat(subscribed).contains("message.im").doesNotContain("message.channels", "message.groups");
    }

    @Test
    void theHomeIsOnForItsEventIsHandled() {
        assertThat(registered.events).contains("app_home_opened");
        assertThat(this.<Boolean>at("features", "app_home", "home_tab_enabled")).isTrue();
        assertThat(this.<Boolean>at("features", "app_home", "messages_tab_enabled"))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "app_mention,app_mentions:read",
        "message.im,im:history",
        "member_joined_channel,channels:read",
        "member_joined_channel,groups:read",
    })
    void everyEventHasTheScopeItTakes(String event, String scope) {
        List<String> subscribed = at("settings", "event_subscriptions", "bot_events");
        List<String> scopes = at("oauth_config", "scopes", "bot");

        assertThat(subscribed).contains(event);
        assertThat(scopes).contains(scope);
    }

    /** By Slack's reference of each method that the code calls. */
    @Test
    void everyMethodHasTheScopeItTakesAndNoScopeIsThereForNothing() {
        List<String> scopes = at("oauth_config", "scopes", "bot");

        assertThat(scopes)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrder(
                        "commands", // the command and the shortcuts
                        "app_mentions:read", // app_mention
                        "chat:write", // chat.postMessage, chat.update, chat.postEphemeral
                        "chat:write.public", // the same in public channels Baton is not in
                        "im:write", // conversations.open
                        "im:history", // message.im, conversations.history
                        "channels:history", // conversations.history, conversations.replies
                        "groups:history",
                        "mpim:history",
                        "channels:read", // conversations.info, member_joined_channel
                        "groups:read",
                        "mpim:read",
                        "users:read", // users.info
                        "users:read.email");
    }

    @Test
    void everyAddressIsTheSameAndTheOneWeServe() {
        var addresses = new ArrayList<String>();
        collect(manifest, addresses);

        assertThat(addresses).hasSize(4);
        assertThat(Set.copyOf(addresses)).containsExactly("https://baton.example.com" + SlackEndpoint.PATH);
        assertThat(this.<Boolean>at("settings", "socket_mode_enabled")).isFalse();
    }

    @Test
    void textsFitIntoSlacksLimits() {
        assertThat(this.<String>at("display_information", "name")).hasSizeLessThanOrEqualTo(35);
        assertThat(this.<String>at("display_information", "description")).hasSizeLessThanOrEqualTo(140);
        assertThat(this.<String>at("display_information", "long_description")).hasSizeBetween(175, 4000);
        List<Map<String, String>> shortcuts = at("features", "shortcuts");
        assertThat(shortcuts).allSatisfy(shortcut -> {
            assertThat(shortcut.get("name")).hasSizeLessThanOrEqualTo(24);
            assertThat(shortcut.get("description")).hasSizeLessThanOrEqualTo(150);
        });
    }

    private static void collect(Object node, List<String> addresses) {
        if (node instanceof Map<?, ?> map) {
            map.values().forEach(child -> collect(child, addresses));
        } else if (node instanceof List<?> list) {
            list.forEach(child -> collect(child, addresses));
        } else if (node instanceof String text && text.startsWith("https://")) {
            addresses.add(text);
        }
    }
}
