package dev.baton.teams;

import com.fasterxml.jackson.databind.JsonNode;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** What somebody typed, as plain text: mentions as {@code <@USERID>}, the bot's own left out, HTML undone. */
final class Spoken {

    private Spoken() {}

    /** The line that a message activity carries; empty when there is nothing but the bot's name. */
    static String line(Incoming message) {
        var text = Incoming.text(message.json(), "text");
        // Placeholders of the private use area, because what replaces a mention must survive the undoing of HTML.
        var mentioned = new java.util.ArrayList<String>();
        var from = 0;
        for (var entity : message.json().path("entities")) {
            var id = Incoming.text(entity, "mentioned", "id");
            var shown = Incoming.text(entity, "text");
            var at = shown.isEmpty() ? -1 : text.indexOf(shown, from);
            if (Incoming.text(entity, "type").equals("mention") && !id.isEmpty() && at >= 0) {
                var mark = id.equals(message.botId()) ? " " : mark(mentioned, id);
                text = text.substring(0, at) + mark + text.substring(at + shown.length());
                from = at + mark.length();
            }
        }
        var plain = Incoming.text(message.json(), "textFormat").equals("xml")
                ? fromHtml(text)
                : Parser.unescapeEntities(text, true);
        for (var i = 0; i < mentioned.size(); i++) {
            plain = plain.replace(placeholder(i), "<@" + mentioned.get(i) + ">");
        }
        return plain.replace('\u00a0', ' ').strip();
    }

    /** HTML, of a message for instance, as plain text with its line breaks; nothing in it is fetched or run. */
    static String fromHtml(String html) {
        var out = new StringBuilder();
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        if (node instanceof TextNode words) {
                            out.append(words.text());
                        } else if (node instanceof Element element) {
                            if (element.nameIs("li")) {
                                freshLine(out);
                                out.append("- ");
                            } else if (element.nameIs("img")
                                    && !element.attr("alt").isBlank()) {
                                out.append(element.attr("alt"));
                            } else if (element.isBlock()) {
                                freshLine(out);
                            }
                        }
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        if (node instanceof Element element && element.nameIs("br")) {
                            out.append('\n');
                        } else if (node instanceof Element element && element.isBlock()) {
                            freshLine(out);
                        }
                    }
                },
                Jsoup.parseBodyFragment(html).body());
        return out.toString().replace('\u00a0', ' ').strip();
    }

    /** The text of a message that a message action was chosen on. */
    static String ofPayload(JsonNode payload) {
        var content = Incoming.text(payload, "body", "content");
        return Incoming.text(payload, "body", "contentType").equals("text") ? content.strip() : fromHtml(content);
    }

    private static void freshLine(StringBuilder out) {
        while (!out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
            out.setLength(out.length() - 1);
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    private static String mark(java.util.List<String> mentioned, String id) {
        mentioned.add(id);
        return " " + placeholder(mentioned.size() - 1) + " ";
    }

    private static String placeholder(int index) {
        return "\ue000" + index + "\ue001";
    }
}
