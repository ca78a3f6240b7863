package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Somebody before the playground's page. What they do is found by what it is, not by its words: they speak both languages. */
final class Visitor implements AutoCloseable {

    /** A slow machine is answered later, which is no failure. */
    private static final double PATIENCE_MILLIS = 60_000;

    /** More than a page has that can be reached. */
    private static final int MOST_TABS = 400;

    private final String name;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private int pictures;

    /**
     * Opens the page.
     *
     * @param why      for the names of its pictures
     * @param language {@code en} or {@code ja}, as the browser's own language
     */
    Visitor(Browser browser, String address, String why, String language, ColorScheme colours, int width, int height) {
        name = "%s-%s-%s-%d".formatted(why, language, colours.name().toLowerCase(Locale.ROOT), width);
        context = browser.newContext(new Browser.NewContextOptions()
                .setLocale(language.equals("ja") ? "ja-JP" : "en-US")
                .setTimezoneId("Asia/Tokyo")
                .setColorScheme(colours)
                .setViewportSize(width, height));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        setDefaultAssertionTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.navigate(address);
    }

    Page page() {
        return page;
    }

    Locator at(String selector) {
        return page.locator(selector);
    }

    /** The company is there, and the page asks what to do. */
    Visitor welcomed() {
        assertThat(at(".welcome .primary")).isVisible();
        assertThat(at(".welcome progress")).hasCount(0);
        return this;
    }

    /** Looks around instead of taking the tour. */
    Visitor lookingAround() {
        welcomed();
        at(".welcome .dialog-foot button:not(.primary), .welcome button:not(.primary)")
                .first()
                .click();
        assertThat(at(".welcome")).hasCount(0);
        return this;
    }

    /** The page anew, by somebody who was never here. */
    Visitor reloaded() {
        page.evaluate("localStorage.clear()");
        page.reload();
        return this;
    }

    /** Presses Tab until something has the focus, as who has no mouse does. */
    void tabsTo(String selector) {
        assertThat(at(selector).first()).isVisible();
        for (int presses = 0; presses < MOST_TABS; presses++) {
            page.keyboard().press("Tab");
            if (at(selector).and(at(":focus")).count() > 0) {
                return;
            }
        }
        throw new AssertionError(selector + " is not reached by " + MOST_TABS + " presses of Tab");
    }

    /** Steps into somebody's shoes. */
    void becomes(String chat, String person) {
        tab(chat);
        at("." + chat + " .person-switch").click();
        at(".menu [data-person=" + person + "]").click();
        assertThat(at("." + chat + " .person-switch[data-person=" + person + "]"))
                .isVisible();
    }

    /** Goes to a room of a chat; on a phone an open thread is closed and the list of rooms opened first. */
    void enters(String chat, String room) {
        tab(chat);
        var entry = at("." + chat + " [data-room='" + room + "']");
        var thread = at("." + chat + " .thread .cross");
        if (isPhone() && thread.isVisible()) {
            thread.click();
        }
        if (isPhone() && !entry.isVisible()) {
            at("." + chat + " .hamburger").click();
        }
        entry.click();
        assertThat(at("." + chat + " [data-room='" + room + "'][aria-current=page]"))
                .hasCount(1);
    }

    /** Types into the composer of the open room, and sends. */
    void says(String chat, String text) {
        var composer = at("." + chat + " .room-foot textarea");
        composer.fill(text);
        composer.press("Enter");
        assertThat(composer).hasValue("");
    }

    /** Fills in the form "Create issue" in Slack. */
    void fillsIn(String person, LocalDate due) {
        var assignee = at(".slack .dialog [data-block=assignee] input");
        assignee.click();
        assignee.pressSequentially(person);
        at(".slack .dialog [data-block=assignee] [role=option]:has-text('" + person + "')")
                .and(at(":visible"))
                .first()
                .click();
        at(".slack .dialog [data-block=dueDate] input").fill(due.toString());
    }

    /** On a phone one chat is shown at a time. */
    void tab(String chat) {
        if (isPhone()) {
            at("#tabs button").nth(chat.equals("slack") ? 0 : 1).click();
            assertThat(at("#" + chat)).isVisible();
        }
    }

    boolean isPhone() {
        return page.viewportSize().width <= 700;
    }

    /** Has axe-core look at what is shown, and keeps a picture of it. */
    void looks(String what) {
        picture(what);
        var found = new AxeBuilder(page).analyze().getViolations();
        assertThat(found.stream()
                        .map(rule -> rule.getId() + ": "
                                + rule.getNodes().stream()
                                        .map(node -> String.valueOf(node.getTarget()) + " " + node.getFailureSummary())
                                        .toList())
                        .toList())
                .as("axe-core on %s, %s", name, what)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing is wider than the window: %s, %s", name, what)
                .isEqualTo(true);
    }

    /** Keeps a picture among the build's output. */
    void picture(String what) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "%s-%02d-%s.png".formatted(name, ++pictures, what))));
    }

    /** What the browser complained about: errors of scripts, blocked or missing files. */
    List<String> complaints() {
        return complaints.stream().filter(Objects::nonNull).toList();
    }

    @Override
    public void close() {
        picture("last");
        context.close();
    }
}
