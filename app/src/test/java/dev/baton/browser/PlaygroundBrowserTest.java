package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What the README promises a newcomer, done by one in a browser. The company is made once for each language. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PlaygroundBrowserTest {

    private static Played played;
    private static Browsers browsers;

    @BeforeAll
    static void open() {
        browsers = new Browsers();
        played = new Played();
    }

    @AfterAll
    static void close() {
        if (played != null) {
            played.close();
        }
        browsers.close();
    }

    @Test
    @Order(1)
    void theTourIsTakenOnALaptop() {
        try (var visitor = visitor("tour", "en", ColorScheme.LIGHT)) {
            new Tour(visitor, "Sato").toTheEnd();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    @Order(2)
    void anIssueIsMadeAndStartedByKeyboardAlone() {
        try (var visitor = visitor("keyboard", "en", ColorScheme.LIGHT)) {
            visitor.welcomed();
            var keys = visitor.page().keyboard();
            visitor.tabsTo(".welcome button:not(.primary):not(.cross)");
            keys.press("Enter");
            visitor.tabsTo(".slack .room-foot textarea");
            keys.type("/baton create Keyboard quote in SALES @me by +2d");
            keys.press("Enter");
            var card = visitor.at(".slack .scroller .msg:has-text('Keyboard quote'):has([data-line^=start])");
            assertThat(card.last()).isVisible();
            visitor.page().navigate(visitor.page().url());
            visitor.tabsTo(".slack .scroller .msg:has-text('Keyboard quote') [data-line^=start]");
            visitor.looks("focus");
            keys.press("Enter");
            assertThat(visitor.at(".slack .scroller .msg:has-text('Keyboard quote') [data-line^=resolve]")
                            .last())
                    .isVisible();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    @Test
    @Order(3)
    void everybodySeesOnlyWhatIsTheirs() {
        try (var visitor = visitor("shoes", "en", ColorScheme.DARK)) {
            visitor.lookingAround();
            visitor.enters("slack", "C0SUPPORT");
            visitor.says("slack", "/baton help");
            var answer = visitor.at(".slack .scroller .msg.private");
            assertThat(answer).hasCount(1);
            visitor.looks("only-you");
            visitor.becomes("slack", "kato");
            visitor.enters("slack", "C0SUPPORT");
            assertThat(answer).hasCount(0);

            visitor.becomes("slack", "lee");
            assertThat(visitor.at(".slack [data-room=C0SALES]")).hasCount(0);
            visitor.enters("slack", "D0LEE");
            visitor.says("slack", "SALES-1");
            // what Baton says to that, not Lee's own line, which has the key in it too
            var refusal = visitor.at(".slack .scroller .msg[data-author=lee] ~ .msg[data-author=baton]");
            assertThat(refusal).containsText("SALES-1");
            assertThat(refusal).not().containsText("Kamome");
            visitor.picture("a-guest");
        }
    }

    @Test
    @Order(4)
    void theHomeShowsWhatOneHoldsAndItsButtonsWork() {
        try (var visitor = visitor("home", "en", ColorScheme.LIGHT)) {
            visitor.lookingAround();
            visitor.enters("slack", "D0ITO");
            visitor.at(".slack .tabs .tab").first().click();
            var home = visitor.at(".slack .app-home");
            assertThat(home.locator("[data-line=create]")).isVisible();
            visitor.looks("home");
            home.locator("[data-line=create]").click();
            visitor.at(".slack .dialog [data-block=summary] input").fill("Made at home");
            visitor.at(".slack .dialog [data-block=project] select").selectOption("SALES");
            visitor.fillsIn("Ito", LocalDate.now().plusDays(3));
            visitor.at(".slack .dialog .dialog-foot .primary").click();
            assertThat(visitor.at(".slack .dialog .dialog-foot .primary")).hasCount(0);
            visitor.at(".slack .dialog .dialog-foot button").click();
            assertThat(home).containsText("Made at home");
        }
    }

    @Test
    @Order(5)
    void whatAChatDoesNotTakeWaitsAndArrives() {
        try (var visitor = visitor("trouble", "en", ColorScheme.LIGHT)) {
            visitor.lookingAround();
            visitor.enters("slack", "C0SALES");
            visitor.at(".trouble-toggle").click();
            visitor.at(".switches input[name=trouble-slack][value=down]").check();
            visitor.page().keyboard().press("Escape");
            visitor.enters("teams", "a:sato");
            visitor.says("teams", "comment SALES-5 Said while Slack is away.");
            assertThat(visitor.at(".slack .trouble")).containsText("waiting");
            visitor.looks("slack-is-down");
            assertThat(visitor.at("#slack")).not().containsText("Said while Slack is away.");
            visitor.at(".slack .trouble button").click();
            visitor.at(".slack .scroller .msg:has([data-line='resolve SALES-5']) .thread-summary")
                    .last()
                    .click();
            assertThat(visitor.at(".slack .thread")).containsText("Said while Slack is away.");
        }
    }

    @Test
    @Order(6)
    void theInspectorShowsWhatWentOverTheWire() {
        try (var visitor = visitor("inspector", "en", ColorScheme.LIGHT)) {
            visitor.lookingAround();
            visitor.at(".inspector-toggle").click();
            visitor.enters("slack", "C0SALES");
            visitor.says("slack", "/baton SALES-3");
            var asked =
                    visitor.at("#inspector [data-exchange]:has-text('/baton')").last();
            asked.click();
            var detail = visitor.at("#inspector .exchange-detail");
            assertThat(detail).containsText("/slack/events");
            assertThat(detail).containsText("trigger_id");
            visitor.looks("inspector");
        }
    }

    /** Last, for the company is another one then. */
    @Test
    @Order(7)
    void startedOverInJapaneseTheTourIsTakenOnAPhone() {
        try (var visitor = phone("start-over", "ja", ColorScheme.LIGHT)) {
            visitor.lookingAround();
            visitor.at("#notes .primary").click();
            assertThat(visitor.at(".welcome progress")).isVisible();
            assertThat(visitor.at(".slack .pane-name")).containsText("みなとシステムズ");
        }
        try (var visitor = phone("tour", "ja", ColorScheme.DARK)) {
            new Tour(visitor, "佐藤").toTheEnd();
            assertThat(visitor.complaints()).isEmpty();
        }
    }

    private static Visitor visitor(String why, String language, ColorScheme colours) {
        return new Visitor(browsers.browser(), played.address(), why, language, colours, 1440, 900);
    }

    private static Visitor phone(String why, String language, ColorScheme colours) {
        return new Visitor(browsers.browser(), played.address(), why, language, colours, 400, 800);
    }
}
