package dev.baton.teams;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.baton.chat.PlainText;
import dev.baton.chat.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Text as it goes into a card. {@code RichTextBlock} and {@code TextRun} parse no markup, unlike {@code TextBlock} and
 * {@code FactSet}, which parse Markdown; so everything shown goes through here, and nothing through those.
 */
final class Words {

    private static final String MARKDOWN = "[]*_`~<>\\";
    private static final String LOOKS_ALIKE = "［］＊＿｀～＜＞＼";

    private Words() {}

    /** How a run of text looks. */
    record Look(String size, boolean subtle, boolean bold, String color) {
        static final Look NORMAL = new Look("default", false, false, "default");
        static final Look LEAD = new Look("medium", false, false, "default");
        static final Look QUIET = new Look("small", true, false, "default");
        static final Look NAME = new Look("default", true, false, "default");
        static final Look LABEL = new Look("default", false, true, "default");
        static final Look PROBLEM = new Look("default", false, true, "attention");
    }

    /** Text for the few places that may parse Markdown and cannot be told not to: its characters in full width. */
    static String inert(String text) {
        var out = new StringBuilder(PlainText.visible(text));
        for (var i = 0; i < out.length(); i++) {
            var at = MARKDOWN.indexOf(out.charAt(i));
            if (at >= 0) {
                out.setCharAt(i, LOOKS_ALIKE.charAt(at));
            }
        }
        return out.toString();
    }

    /** One block for each line of the spans; none when there is nothing to be seen. */
    static List<ObjectNode> lines(List<Span> spans, Look look, int longest) {
        var blocks = new ArrayList<ObjectNode>();
        var block = block();
        for (var span : spans) {
            var text = span instanceof Span.Text plain ? plain.text() : ((Span.Link) span).text();
            var pieces = PlainText.cut(PlainText.visible(text), longest).split("\n", -1);
            for (var i = 0; i < pieces.length; i++) {
                if (i > 0) {
                    blocks.add(block);
                    block = block().put("spacing", "none");
                }
                if (!pieces[i].isEmpty()) {
                    block.withArray("inlines").add(run(span, pieces[i], look));
                }
            }
        }
        blocks.add(block);
        blocks.removeIf(empty -> empty.path("inlines").isEmpty());
        return blocks;
    }

    static List<ObjectNode> lines(String text, Look look, int longest) {
        return lines(List.of(Span.text(text)), look, longest);
    }

    private static ObjectNode run(Span span, String piece, Look look) {
        var run = Incoming.JSON.createObjectNode().put("type", "TextRun").put("text", piece);
        if (!look.size().equals("default")) {
            run.put("size", look.size());
        }
        if (!look.color().equals("default")) {
            run.put("color", look.color());
        }
        if (look.subtle()) {
            run.put("isSubtle", true);
        }
        switch (span) {
            case Span.Text text -> {
                if (text.bold() || look.bold()) {
                    run.put("weight", "bolder");
                }
                if (text.code()) {
                    run.put("fontType", "monospace");
                }
            }
            case Span.Link link -> {
                var scheme = link.target().getScheme();
                if ("https".equals(scheme) || "http".equals(scheme)) {
                    run.putObject("selectAction")
                            .put("type", "Action.OpenUrl")
                            .put("url", link.target().toASCIIString());
                    run.put("underline", true);
                }
            }
        }
        return run;
    }

    private static ObjectNode block() {
        return Incoming.JSON.createObjectNode().put("type", "RichTextBlock");
    }
}
