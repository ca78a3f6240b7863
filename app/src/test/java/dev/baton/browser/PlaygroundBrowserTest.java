package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440, 900", "DARK, 400, 800"})
    @Order(1)
    void theTourIsTakenInEnglish(ColorScheme colours, int width, int height) {
        try (var visitor = visitor("en", colours, width, height)) {
            takesTheTour(visitor, "Sato");
        }
    }

    private static void takesTheTour(Visitor visitor, String holder) {
        visitor.welcomed();
        visitor.looks("welcome");
        visitor.at(".welcome .primary").click();
        step(visitor, 1);
        visitor.at(".tour .primary").click();
        visitor.looks("a-wish");
        visitor.at(".slack .msg.ring .more-actions, .slack .more-actions.ring").click();
        visitor.at(".menu [data-shortcut]").click();
        visitor.fillsIn(holder, LocalDate.now().plusDays(3));
        visitor.looks("the-form");
        visitor.at(".slack .dialog .dialog-foot .primary").click();

        step(visitor, 2);
        visitor.at(".tour .primary").click();
        step(visitor, 3);
        visitor.at(".tour .primary").click();
        visitor.looks("the-notice");
        visitor.at(".teams button.ring[data-line^=start]").click();

        step(visitor, 4);
        visitor.looks("the-start-in-slack");
        visitor.at(".tour .primary").click();
        visitor.at(".slack button.ring[data-line^=comment]").click();
        visitor.at(".slack .dialog textarea").fill("Net 30, please.");
        visitor.at(".slack .dialog .dialog-foot .primary").click();

        step(visitor, 5);
        visitor.at(".tour .primary").click();
        visitor.at(".teams button.ring[data-line^=resolve]").click();
        assertThat(visitor.at(".tour-card.finish")).isVisible();
        visitor.looks("the-end");
        assertThat(visitor.complaints()).isEmpty();
    }

    /** The tour has come to this step by itself. */
    private static void step(Visitor visitor, int number) {
        assertThat(visitor.at(".tour .dots i.past")).hasCount(number - 1);
        assertThat(visitor.at(".tour-card:not(.done)")).isVisible();
    }

    private static Visitor visitor(String language, ColorScheme colours, int width, int height) {
        return new Visitor(browsers.browser(), played.address(), language, colours, width, height);
    }
}
