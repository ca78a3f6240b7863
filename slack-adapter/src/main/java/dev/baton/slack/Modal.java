package dev.baton.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.OptionObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.CheckboxesElement;
import com.slack.api.model.block.element.DatePickerElement;
import com.slack.api.model.block.element.ExternalSelectElement;
import com.slack.api.model.block.element.MultiStaticSelectElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.block.element.StaticSelectElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import dev.baton.chat.Form;
import dev.baton.chat.FormField;
import dev.baton.chat.FormField.Choice;
import dev.baton.chat.Message;
import dev.baton.chat.PlainText;
import dev.baton.wording.Aside;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Forms, and what is said in their place, as Slack's modal views. A field's id is its block's id. */
final class Modal {

    /** The action id of every field's element; the block's id tells which field it is. */
    static final String VALUE = "value";

    static final String CALLBACK = "baton-form";
    static final String TOLD = "baton-told";

    private static final String WARNING = "⚠️ ";
    private static final int FRAME = 24;
    static final int LABEL = 75;
    static final int CHOICES = 100;
    private static final int CHECKBOXES = 10;
    private static final int CHOICE_VALUE = 150;
    private static final int TYPED = 3000;

    private Modal() {}

    /** The form as it is asked, with what stands in it and what is wrong with it. */
    static View of(Form form, ModalOrigin origin) {
        var locale = form.language();
        var blocks = new ArrayList<LayoutBlock>();
        if (form.problem() != null) {
            blocks.add(warning(form.problem()));
        }
        form.fields().stream().filter(field -> !field.folded()).forEach(field -> add(blocks, field, locale));
        var folded = form.fields().stream().filter(FormField::folded).toList();
        if (!folded.isEmpty()) {
            blocks.add(DividerBlock.builder().build());
            blocks.add(ContextBlock.builder()
                    .elements(List.of(BlockKit.plain(Aside.MORE_FIELDS.in(locale), 300)))
                    .build());
            folded.forEach(field -> add(blocks, field, locale));
        }
        return frame(form.title(), Aside.CANCEL, locale)
                .callbackId(CALLBACK)
                .submit(ViewSubmit.builder()
                        .type("plain_text")
                        .text(framed(form.submit()))
                        .emoji(false)
                        .build())
                .privateMetadata(origin.toMetadata(form))
                .blocks(blocks)
                .build();
    }

    /** Says something in a modal that cannot be sent. */
    static View telling(String title, Message message, Locale locale) {
        return frame(title, Aside.CLOSE, locale)
                .callbackId(TOLD)
                .blocks(BlockKit.blocks(message))
                .build();
    }

    /** Where a form or an answer will be in a moment. */
    static View waiting(Locale locale) {
        return telling(Tongues.say(Aside.WAIT_TITLE, locale), Message.of(Tongues.say(Aside.WORKING, locale)), locale);
    }

    /** What is wrong at which field; empty when nothing is known to be. */
    static Map<String, String> problems(Form form) {
        var problems = new LinkedHashMap<String, String>();
        for (var field : form.fields()) {
            if (field.problem() != null) {
                problems.put(field.id(), PlainText.cut(PlainText.visible(field.problem()), 2000));
            }
        }
        return problems;
    }

    private static View.ViewBuilder frame(String title, Aside close, Locale locale) {
        return View.builder()
                .type("modal")
                .title(ViewTitle.builder()
                        .type("plain_text")
                        .text(framed(title))
                        .emoji(false)
                        .build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(framed(Tongues.say(close, locale)))
                        .emoji(false)
                        .build());
    }

    private static String framed(String text) {
        return BlockKit.plain(text, FRAME).getText();
    }

    private static void add(List<LayoutBlock> blocks, FormField field, Locale locale) {
        if (field.problem() != null) {
            blocks.add(warning(field.problem()));
        }
        blocks.add(InputBlock.builder()
                .blockId(field.id())
                .label(BlockKit.plain(field.label(), 2000))
                .optional(!field.required())
                .hint(field.hint() == null ? null : BlockKit.plain(field.hint(), 2000))
                .element(element(field, locale))
                .build());
    }

    private static SectionBlock warning(String problem) {
        return SectionBlock.builder()
                .text(BlockKit.plain(WARNING + problem, 3000))
                .build();
    }

    private static BlockElement element(FormField field, Locale locale) {
        return switch (field.kind()) {
            case LINE -> typed(field, false);
            case TEXT -> typed(field, true);
            case DATE ->
                DatePickerElement.builder()
                        .actionId(VALUE)
                        .initialDate(date(field.value()))
                        .build();
            case PERSON -> suggested(field, locale);
            case CHOICE ->
                options(field).isEmpty() || field.choices().size() > CHOICES
                        ? suggested(field, locale)
                        : StaticSelectElement.builder()
                                .actionId(VALUE)
                                .placeholder(BlockKit.plain(Aside.CHOOSE.in(locale), 150))
                                .options(options(field))
                                .initialOption(
                                        chosen(field).stream().findFirst().orElse(null))
                                .build();
            case CHOICES -> several(field, locale);
        };
    }

    private static PlainTextInputElement typed(FormField field, boolean multiline) {
        var value = PlainText.cut(field.value(), TYPED);
        return PlainTextInputElement.builder()
                .actionId(VALUE)
                .multiline(multiline)
                .maxLength(TYPED)
                .initialValue(value.isEmpty() ? null : value)
                .build();
    }

    private static ExternalSelectElement suggested(FormField field, Locale locale) {
        return ExternalSelectElement.builder()
                .actionId(VALUE)
                .placeholder(BlockKit.plain(Aside.CHOOSE.in(locale), 150))
                .minQueryLength(0)
                .initialOption(field.value().isEmpty() ? null : chosenOrItself(field))
                .build();
    }

    private static BlockElement several(FormField field, Locale locale) {
        var chosen = chosen(field);
        if (options(field).size() <= CHECKBOXES) {
            return CheckboxesElement.builder()
                    .actionId(VALUE)
                    .options(options(field))
                    .initialOptions(chosen.isEmpty() ? null : chosen)
                    .build();
        }
        return MultiStaticSelectElement.builder()
                .actionId(VALUE)
                .placeholder(BlockKit.plain(Aside.CHOOSE.in(locale), 150))
                .options(options(field))
                .initialOptions(chosen.isEmpty() ? null : chosen)
                .build();
    }

    private static List<OptionObject> options(FormField field) {
        return field.choices().stream()
                .filter(Modal::choosable)
                .limit(CHOICES)
                .map(choice -> option(choice.value(), choice.label()))
                .toList();
    }

    private static List<OptionObject> chosen(FormField field) {
        var values = Arrays.asList(field.value().split(","));
        return field.choices().stream()
                .filter(choice -> choosable(choice) && values.contains(choice.value()))
                .map(choice -> option(choice.value(), choice.label()))
                .toList();
    }

    private static OptionObject chosenOrItself(FormField field) {
        return chosen(field).stream()
                .findFirst()
                .orElseGet(() -> option(PlainText.cut(field.value(), CHOICE_VALUE), field.value()));
    }

    /** Slack has no option with an empty value: there, choosing nothing says the same. */
    static boolean choosable(Choice choice) {
        return !choice.value().isEmpty() && choice.value().length() <= CHOICE_VALUE;
    }

    private static OptionObject option(String value, String label) {
        return OptionObject.builder()
                .value(value)
                .text(BlockKit.plain(label, LABEL))
                .build();
    }

    private static @Nullable String date(String value) {
        try {
            return value.isEmpty() ? null : LocalDate.parse(value).toString();
        } catch (DateTimeParseException typedWrongly) {
            return null;
        }
    }
}
