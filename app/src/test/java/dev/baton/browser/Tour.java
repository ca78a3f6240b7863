package dev.baton.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;

/** The guided tour, taken as it asks one to: from a wish in Slack to an issue resolved in Teams. */
final class Tour {

    private final Visitor visitor;
    private final String holder;

    /** @param holder as one types her name to find her */
    Tour(Visitor visitor, String holder) {
        this.visitor = visitor;
        this.holder = holder;
    }

    /** Until the issue is started in Teams, and its card in Slack has changed. */
    void toTheStart() {
        visitor.welcomed();
        visitor.looks("welcome");
        visitor.at(".welcome .primary").click();
        step(1);
        showMe();
        visitor.looks("a-wish");
        visitor.at(".slack .msg.ring .more-actions, .slack .more-actions.ring").click();
        visitor.at(".menu [data-shortcut]").click();
        visitor.fillsIn(holder, LocalDate.now().plusDays(3));
        visitor.looks("the-form");
        visitor.at(".slack .dialog .dialog-foot .primary").click();

        step(2);
        showMe();
        step(3);
        showMe();
        visitor.looks("the-notice");
        visitor.at(".teams button.ring[data-line^=start]").click();
        step(4);
    }

    /** Until it is resolved in Teams, and Slack has heard. */
    void toTheEnd() {
        toTheStart();
        visitor.looks("the-start-in-slack");
        showMe();
        visitor.at(".slack button.ring[data-line^=comment]").click();
        visitor.at(".slack .dialog textarea").fill("Net 30, please.");
        visitor.at(".slack .dialog .dialog-foot .primary").click();

        step(5);
        showMe();
        visitor.at(".teams button.ring[data-line^=resolve]").click();
        assertThat(visitor.at(".tour-card.finish")).isVisible();
        visitor.looks("the-end");
        visitor.enters("slack", "D0ITO");
        // the requester is asked to check what was resolved
        assertThat(visitor.at(".slack .scroller .msg [data-line='close SALES-8']")
                        .last())
                .isVisible();
    }

    private void showMe() {
        visitor.at(".tour .primary").click();
    }

    /** The tour has come to this step by itself. */
    private void step(int number) {
        assertThat(visitor.at(".tour .dots i.past")).hasCount(number - 1);
        assertThat(visitor.at(".tour-card:not(.done)")).isVisible();
    }
}
