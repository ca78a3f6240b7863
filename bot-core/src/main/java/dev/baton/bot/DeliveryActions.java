package dev.baton.bot;

import dev.baton.chat.Part;
import dev.baton.chat.Reply;
import dev.baton.chat.Span;
import dev.baton.command.Command;
import dev.baton.delivery.DeadDelivery;
import dev.baton.delivery.Deliveries;
import dev.baton.wording.Answer;
import dev.baton.wording.Answers;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What could not be delivered; the store lets administrators only. */
@Component
class DeliveryActions {

    private static final int MOST_ROWS = 20;

    private final Deliveries deliveries;

    DeliveryActions(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    Reply undelivered(Asked asked) {
        var language = asked.language();
        var dead = deliveries.dead(asked.user());
        if (dead.isEmpty()) {
            return asked.tell(Answer.UNDELIVERED_NONE);
        }
        var parts = new ArrayList<Part>();
        dead.stream().limit(MOST_ROWS).forEach(one -> parts.add(row(asked, one)));
        if (dead.size() > MOST_ROWS) {
            parts.add(Answers.quiet(Answer.MORE.in(language, dead.size() - MOST_ROWS)));
        }
        parts.add(new Part.Buttons(List.of(Answers.button(Answer.REDELIVER_ALL.in(language), "redeliver all"))));
        return asked.tell(Answers.list(Answer.UNDELIVERED_TITLE.in(language), parts));
    }

    private static Part row(Asked asked, DeadDelivery one) {
        var language = asked.language();
        var since = one.since().atZone(asked.reader().timeZone()).toLocalDate();
        return new Part.Row(
                List.of(Span.text(Answer.UNDELIVERED_ROW.in(
                        language,
                        one.about(),
                        one.conversation().platform() + " " + one.conversation().id()))),
                List.of(Span.text(Answer.UNDELIVERED_WHY.in(
                        language, one.error(), one.tries(), Answers.day(since, asked.reader())))),
                Answers.button(Answer.REDELIVER.in(language), "redeliver " + one.id()));
    }

    Reply redeliver(Asked asked, Command.Redeliver command) {
        int count = deliveries.redeliver(asked.user(), command.id());
        return asked.tell(Answer.REDELIVERED, count);
    }
}
