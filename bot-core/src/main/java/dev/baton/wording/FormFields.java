package dev.baton.wording;

import dev.baton.chat.Form;
import dev.baton.chat.FormField;
import dev.baton.chat.FormField.Choice;
import dev.baton.chat.FormField.Kind;
import dev.baton.chat.PlainText;
import dev.baton.user.Language;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects a form's fields, each with the entry that belongs to it. */
final class FormFields {

    /** What Slack allows for a title, a submit button and an option. */
    private static final int TITLE_LENGTH = 24;

    private static final int CHOICE_LENGTH = 75;
    private static final int MOST_CHOICES = 100;

    private final Entries entries;
    private final Language language;
    private final List<FormField> fields = new ArrayList<>();
    private boolean folded;

    FormFields(Entries entries, Language language) {
        this.entries = entries;
        this.language = language;
    }

    FormFields add(String id, Kind kind, boolean required) {
        return add(id, kind, required, List.of(), null);
    }

    FormFields add(String id, Kind kind, boolean required, String hint) {
        return add(id, kind, required, List.of(), hint);
    }

    FormFields add(String id, Kind kind, boolean required, List<Choice> choices, @Nullable String hint) {
        return labelled(text(language, id), id, kind, required, choices, hint);
    }

    FormFields labelled(
            String label, String id, Kind kind, boolean required, List<Choice> choices, @Nullable String hint) {
        var problem = id.equals(entries.problemField()) ? entries.problem() : null;
        fields.add(
                new FormField(id, label, kind, entries.value(id), fitting(choices), hint, required, folded, problem));
        return this;
    }

    /** The fields that follow are of the lesser ones. */
    FormFields fold() {
        folded = true;
        return this;
    }

    Form form(String id, String title, String submit) {
        boolean atField = fields.stream().anyMatch(field -> field.problem() != null);
        return new Form(
                id,
                PlainText.cut(title, TITLE_LENGTH),
                submit,
                List.copyOf(fields),
                entries.context(),
                atField ? null : entries.problem());
    }

    private static List<Choice> fitting(List<Choice> choices) {
        return choices.stream()
                .limit(MOST_CHOICES)
                .map(choice -> new Choice(choice.value(), PlainText.cut(choice.label(), CHOICE_LENGTH)))
                .toList();
    }

    static String text(Language language, String key, Object... arguments) {
        return Texts.of("forms", language).plain(key, arguments);
    }
}
