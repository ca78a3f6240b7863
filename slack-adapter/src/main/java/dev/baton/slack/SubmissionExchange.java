package dev.baton.slack;

import com.slack.api.app_backend.views.response.ViewSubmissionResponse;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import dev.baton.chat.Form;
import dev.baton.chat.Message;
import dev.baton.chat.Reply;
import dev.baton.chat.Reply.Audience;
import dev.baton.wording.Aside;
import java.util.Locale;
import java.util.Map;

/** A sent form: the acknowledgement closes the modal, or shows it again with what is wrong. */
final class SubmissionExchange implements Exchange {

    private final Voice voice;
    private final Where where;
    private final View view;
    private final Map<String, String> typed;

    /**
     * @param view  the modal as it was sent
     * @param typed what stood in its fields
     */
    SubmissionExchange(Voice voice, Where where, View view, Map<String, String> typed) {
        this.voice = voice;
        this.where = where;
        this.view = view;
        this.typed = typed;
    }

    @Override
    public boolean inTime(Reply reply, Acknowledgement acknowledgement, Locale locale) {
        if (reply instanceof Reply.Ask ask) {
            return acknowledgement.give(refusal(ask.form()));
        }
        if (!acknowledgement.give(Response.ok())) {
            return false;
        }
        switch (reply) {
            case Reply.Say say -> voice.say(where, say.message(), say.audience());
            case Reply.Replace replace -> voice.say(where, replace.message(), Audience.ASKER);
            default -> {}
        }
        return true;
    }

    @Override
    public void late(Reply reply, Locale locale) {
        switch (reply) {
            case Reply.Ask ask -> {
                if (!voice.update(view.getId(), Modal.of(ask.form(), where.origin()))) {
                    voice.say(where, Offer.refused(ask.form(), typed), Audience.ASKER);
                }
            }
            case Reply.Say say -> {
                boolean forAll = say.audience() == Audience.CONVERSATION || where.direct();
                if (forAll || !told(say.message(), locale)) {
                    voice.say(where, say.message(), say.audience());
                }
                if (forAll) {
                    done(locale);
                }
            }
            case Reply.Replace replace -> {
                voice.say(where, replace.message(), Audience.ASKER);
                done(locale);
            }
            case Reply.Silence silence -> done(locale);
        }
    }

    @Override
    public Response waiting(Locale locale) {
        return update(Modal.telling(title(), Message.of(Tongues.say(Aside.WORKING, locale)), locale));
    }

    /** The form stays as it is, with the sentence at its first field. */
    @Override
    public boolean nothingDone(String sentence, Acknowledgement acknowledgement, Locale locale) {
        return typed.keySet().stream()
                .findFirst()
                .map(field -> acknowledgement.give(errors(Map.of(field, sentence))))
                .orElseGet(() -> acknowledgement.give(update(Modal.telling(title(), Message.of(sentence), locale))));
    }

    private Response refusal(Form form) {
        var problems = Modal.problems(form);
        return form.problem() == null && !problems.isEmpty() && typed.keySet().containsAll(problems.keySet())
                ? errors(problems)
                : update(Modal.of(form, where.origin()));
    }

    private boolean told(Message message, Locale locale) {
        return voice.update(view.getId(), Modal.telling(title(), message, locale));
    }

    private void done(Locale locale) {
        told(Message.of(Tongues.say(Aside.DONE, locale)), locale);
    }

    private String title() {
        return view.getTitle().getText();
    }

    private static Response errors(Map<String, String> problems) {
        return Response.json(
                200,
                ViewSubmissionResponse.builder()
                        .responseAction("errors")
                        .errors(problems)
                        .build());
    }

    /** Shows this in the modal's place. */
    static Response update(View view) {
        return Response.json(
                200,
                ViewSubmissionResponse.builder()
                        .responseAction("update")
                        .view(view)
                        .build());
    }
}
