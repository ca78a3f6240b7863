package dev.baton.playground.slack;

/**
 * Texts and options (<a href="https://docs.slack.dev/reference/block-kit/composition-objects/">composition objects</a>).
 */
final class TextRules {

    private static final int CHOICES = 100;

    private TextRules() {}

    /** A text, with markup or without. */
    static void any(Inspected text, int most) {
        text.needs("type", "text")
                .word("type", "plain_text", "mrkdwn")
                .only("text", text.type().equals("mrkdwn") ? "verbatim" : "emoji")
                .flag("emoji", "verbatim")
                .text("text", 1, most);
    }

    /** A text without markup. */
    static void plain(Inspected text, int most) {
        text.needs("type", "text")
                .word("type", "plain_text")
                .only("text", "emoji")
                .flag("emoji")
                .text("text", 1, most);
    }

    /** A choice in a menu; among buttons and boxes its texts may have markup. */
    static void option(Inspected option, boolean markup) {
        option.only("text", "value", "description", "url")
                .needs("text", "value")
                .object("text", text -> choice(text, markup))
                .object("description", text -> choice(text, markup))
                .text("value", 150)
                .text("url", 3000);
    }

    private static void choice(Inspected text, boolean markup) {
        if (markup) {
            any(text, 75);
        } else {
            plain(text, 75);
        }
    }

    /** Choices in a menu under a heading. */
    static void group(Inspected group) {
        group.only("label", "options")
                .needs("label", "options")
                .object("label", label -> plain(label, 75))
                .list("options", 1, CHOICES, option -> option(option, false));
    }

    /** The choices of a menu: a list, or groups of them. */
    static void choices(Inspected menu) {
        menu.list("options", 1, CHOICES, option -> option(option, false))
                .list("option_groups", 1, CHOICES, TextRules::group);
    }

    /** A question before something is done. */
    static void confirmation(Inspected question) {
        question.only("title", "text", "confirm", "deny", "style")
                .needs("title", "text", "confirm", "deny")
                .word("style", "primary", "danger")
                .object("title", text -> plain(text, 100))
                .object("text", text -> any(text, 300))
                .object("confirm", text -> plain(text, 30))
                .object("deny", text -> plain(text, 30));
    }
}
