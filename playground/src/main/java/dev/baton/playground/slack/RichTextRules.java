package dev.baton.playground.slack;

/** Formatted text (<a href="https://docs.slack.dev/reference/block-kit/blocks/rich-text-block/">rich text block</a>). */
final class RichTextRules {

    private static final int MANY = 10_000;

    private RichTextRules() {}

    /** A paragraph, a list, a quotation or a piece of code. */
    static void part(Inspected part) {
        switch (part.type()) {
            case "rich_text_section" ->
                part.only("elements").needs("elements").list("elements", 0, MANY, RichTextRules::element);
            case "rich_text_quote" ->
                part.only("elements", "border").needs("elements").list("elements", 0, MANY, RichTextRules::element);
            case "rich_text_preformatted" ->
                part.only("elements", "border", "language")
                        .needs("elements")
                        .list("elements", 0, MANY, RichTextRules::element);
            case "rich_text_list" ->
                part.only("elements", "style", "indent", "offset", "border")
                        .needs("elements", "style")
                        .word("style", "bullet", "ordered")
                        .list("elements", 0, MANY, RichTextRules::part);
            default -> part.problem("unsupported type: " + part.type());
        }
    }

    private static void element(Inspected element) {
        element.object("style", RichTextRules::style);
        switch (element.type()) {
            case "text" -> element.only("text", "style").needs("text").text("text", 1, MANY * 4);
            case "link" ->
                element.only("url", "text", "unsafe", "style")
                        .needs("url")
                        .flag("unsafe")
                        .text("url", 1, 3000)
                        .text("text", MANY);
            case "user" -> element.only("user_id", "style").needs("user_id");
            case "channel" -> element.only("channel_id", "style").needs("channel_id");
            case "usergroup" -> element.only("usergroup_id", "style").needs("usergroup_id");
            case "emoji" ->
                element.only("name", "unicode", "skin_tone", "style").needs("name");
            case "broadcast" ->
                element.only("range", "style").needs("range").word("range", "here", "channel", "everyone");
            case "date" ->
                element.only("timestamp", "format", "url", "fallback", "style").needs("timestamp", "format");
            case "color" -> element.only("value", "style").needs("value");
            default -> element.problem("unsupported type: " + element.type());
        }
    }

    private static void style(Inspected style) {
        var looks =
                new String[] {"bold", "italic", "strike", "code", "highlight", "client_highlight", "underline", "unlink"
                };
        style.only(looks).flag(looks);
    }
}
