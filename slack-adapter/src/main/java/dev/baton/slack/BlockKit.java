package dev.baton.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import com.slack.api.model.block.element.RichTextSectionElement.TextStyle;
import dev.baton.chat.Button;
import dev.baton.chat.Message;
import dev.baton.chat.Part;
import dev.baton.chat.PlainText;
import dev.baton.chat.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Messages as Block Kit. Text goes only where Slack parses no markup: rich text and plain text, never mrkdwn.
 */
final class BlockKit {

    /** Slack takes 50 blocks in a message; one is kept for the ellipsis, one for a row's second. */
    private static final int BLOCKS = 48;
    /** It takes 100 in a view; there two more are kept, for a line across and the buttons below it. */
    private static final int BLOCKS_ABOVE = 96;

    private static final int TEXT = 3000;
    /** All text of a message together: far below the 40 kB at which Slack refuses, also with everything in kanji. */
    private static final int ALL_TEXT = 10_000;

    private static final int FACTS = 5;
    private static final int BUTTONS = 25;
    private static final int LABEL = 75;
    private static final int VALUE = 2000;
    private static final int ADDRESS = 3000;
    /** In front of a button's number; a button that opens a form says so, for Slack gives little time for that. */
    static final String PRESS = "press-";

    static final String PRESS_FOR_FORM = "press-form-";

    private final List<LayoutBlock> blocks = new ArrayList<>();
    private final int most;
    private int left = ALL_TEXT;
    private int buttons;

    private BlockKit(int most) {
        this.most = most;
    }

    /** The message's parts as at most 50 blocks; an ellipsis stands for what does not fit. */
    static List<LayoutBlock> blocks(Message message) {
        var kit = new BlockKit(BLOCKS);
        kit.add(message);
        return List.copyOf(kit.blocks);
    }

    /** Likewise for a view, at most 100; the buttons stand below whatever fits. */
    static List<LayoutBlock> blocks(Message message, List<Button> below) {
        var kit = new BlockKit(BLOCKS_ABOVE);
        kit.add(message);
        kit.left = ALL_TEXT;
        kit.blocks.add(DividerBlock.builder().build());
        kit.blocks.add(kit.row(below));
        return List.copyOf(kit.blocks);
    }

    private void add(Message message) {
        for (var part : message.parts()) {
            if (blocks.size() >= most || left <= 0) {
                blocks.add(quiet("…"));
                return;
            }
            add(part);
        }
    }

    /** The message's one line, for notifications and old clients, in which Slack would parse markup. */
    static String fallback(Message message) {
        return PlainText.cut(PlainText.visible(message.summary()), 300)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** Text that is shown to the letter, with no emoji names read. */
    static PlainTextObject plain(String text, int length) {
        var visible = PlainText.cut(PlainText.visible(text), length);
        return PlainTextObject.builder()
                .text(visible.isBlank() ? "–" : visible)
                .emoji(false)
                .build();
    }

    private void add(Part part) {
        switch (part) {
            case Part.Paragraph paragraph -> blocks.add(paragraph(paragraph));
            case Part.Quote quote ->
                blocks.add(rich(RichTextQuoteElement.builder()
                        .elements(List.of(text(quote.text(), null)))
                        .build()));
            case Part.Facts facts -> addFacts(facts.facts());
            case Part.Row row -> addRow(row);
            case Part.Buttons side -> addButtons(side.buttons());
            case Part.Divider divider -> blocks.add(DividerBlock.builder().build());
        }
    }

    private LayoutBlock paragraph(Part.Paragraph paragraph) {
        var linked = paragraph.spans().stream().anyMatch(Span.Link.class::isInstance);
        if (paragraph.tone() == Part.Tone.QUIET && !linked) {
            return quiet(flat(paragraph.spans()));
        }
        var lead = paragraph.tone() == Part.Tone.LEAD
                && paragraph.spans().stream().noneMatch(span -> span instanceof Span.Text text && text.bold());
        return rich(section(paragraph.spans(), lead));
    }

    private ContextBlock quiet(String text) {
        return ContextBlock.builder()
                .elements(List.of(plain(taken(text), TEXT)))
                .build();
    }

    /** Only plain text may stand beside a button, so the line, which may hold a link, stands above the smaller one. */
    private void addRow(Part.Row row) {
        blocks.add(rich(section(row.spans(), false)));
        var button = row.button();
        if (button == null) {
            if (!row.below().isEmpty()) {
                blocks.add(paragraph(new Part.Paragraph(row.below(), Part.Tone.QUIET)));
            }
        } else if (row.below().isEmpty()) {
            addButtons(List.of(button));
        } else {
            blocks.add(SectionBlock.builder()
                    .text(plain(taken(flat(row.below())), TEXT))
                    .accessory(button(quieter(button)))
                    .build());
        }
    }

    /** In a list no row is more important than the next. */
    private static Button quieter(Button button) {
        var style = button.style() == Button.Style.PRIMARY ? Button.Style.NORMAL : button.style();
        return new Button(button.label(), button.line(), style, button.opensForm());
    }

    private void addFacts(List<Part.Fact> facts) {
        for (int from = 0; from < facts.size() && blocks.size() < most; from += FACTS) {
            var fields = new ArrayList<TextObject>();
            for (var fact : facts.subList(from, Math.min(from + FACTS, facts.size()))) {
                fields.add(plain(taken(fact.name()), 2000));
                fields.add(plain(taken(fact.value()), 2000));
            }
            blocks.add(SectionBlock.builder().fields(fields).build());
        }
    }

    private void addButtons(List<Button> side) {
        for (int from = 0; from < side.size() && blocks.size() < most; from += BUTTONS) {
            blocks.add(row(side.subList(from, Math.min(from + BUTTONS, side.size()))));
        }
    }

    private ActionsBlock row(List<Button> side) {
        return ActionsBlock.builder()
                .elements(side.stream().<BlockElement>map(this::button).toList())
                .build();
    }

    private ButtonElement button(Button button) {
        return ButtonElement.builder()
                .actionId((button.opensForm() ? PRESS_FOR_FORM : PRESS) + buttons++)
                .text(plain(taken(button.label()), LABEL))
                .value(PlainText.cut(button.line(), VALUE))
                .style(
                        switch (button.style()) {
                            case PRIMARY -> "primary";
                            case DANGER -> "danger";
                            case NORMAL -> null;
                        })
                .build();
    }

    private static RichTextBlock rich(BlockElement element) {
        return RichTextBlock.builder().elements(List.of(element)).build();
    }

    private RichTextSectionElement section(List<Span> spans, boolean bold) {
        var said = spans.isEmpty() ? List.of(Span.text(" ")) : spans;
        return RichTextSectionElement.builder()
                .elements(said.stream().map(span -> element(span, bold)).toList())
                .build();
    }

    private RichTextElement element(Span span, boolean bold) {
        return switch (span) {
            case Span.Text text -> text(text.text(), style(text.bold() || bold, text.code()));
            case Span.Link link -> link(link, bold);
        };
    }

    private RichTextElement link(Span.Link link, boolean bold) {
        var target = link.target().toASCIIString();
        var scheme = String.valueOf(link.target().getScheme()).toLowerCase(Locale.ROOT);
        if (target.length() > ADDRESS || !List.of("http", "https", "mailto").contains(scheme)) {
            return text(link.text(), style(bold, false));
        }
        return RichTextSectionElement.Link.builder()
                .url(target)
                .text(letters(link.text()))
                .style(style(bold, false))
                .build();
    }

    private RichTextElement text(String text, @Nullable TextStyle style) {
        return RichTextSectionElement.Text.builder()
                .text(letters(text))
                .style(style)
                .build();
    }

    /** What is left of a rich text's letters; Slack refuses an empty element. */
    private String letters(String text) {
        var letters = PlainText.cut(PlainText.visible(taken(text)), TEXT);
        return letters.isEmpty() ? " " : letters;
    }

    /** As much of the text as the message has room for. */
    private String taken(String text) {
        var taken = PlainText.cut(text, Math.max(1, Math.min(left, TEXT)));
        left -= taken.length();
        return taken;
    }

    private static String flat(List<Span> spans) {
        var flat = new StringBuilder();
        for (var span : spans) {
            flat.append(
                    switch (span) {
                        case Span.Text text -> text.text();
                        case Span.Link link -> link.text();
                    });
        }
        return flat.toString();
    }

    private static @Nullable TextStyle style(boolean bold, boolean code) {
        return bold || code ? TextStyle.builder().bold(bold).code(code).build() : null;
    }
}
