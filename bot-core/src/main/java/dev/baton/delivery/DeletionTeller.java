package dev.baton.delivery;

import dev.baton.chat.Message;
import dev.baton.chat.PlatformException.Refused;
import dev.baton.chat.PostRef;
import dev.baton.delivery.CardPositions.Card;
import dev.baton.delivery.Delivery.Purpose;
import dev.baton.delivery.Delivery.Step;
import dev.baton.delivery.SubscriptionRows.Following;
import dev.baton.delivery.Views.Deletion;
import dev.baton.wording.Cards;
import dev.baton.wording.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells conversations that an issue is gone: its card says that and nothing else any more, and who follows hears of it. */
@Component
class DeletionTeller {

    private final Cards cards;
    private final Marks marks;

    DeletionTeller(Cards cards, Marks marks) {
        this.cards = cards;
        this.marks = marks;
    }

    /**
     * @param following how the conversation follows the project; null when it does not
     * @param standing  the card that stands there; null for none
     */
    void tell(Unit unit, Errand errand, Deletion deletion, @Nullable Following following, @Nullable Card standing) {
        var reader = following == null
                ? new Reader(deletion.reader().language(), deletion.reader().timeZone(), errand.now(), null)
                : new Reader(following.language(), following.timeZone(), errand.now(), null);
        var gone = cards.deleted(deletion.key(), deletion.by(), reader);
        if (standing != null && !unit.done(Step.EDITED)) {
            if (standing.previous() != null) {
                edit(unit, errand, standing.previous(), gone);
            }
            edit(unit, errand, standing.at(), gone);
            unit.advance(Step.EDITED);
        }
        if (following != null && unit.has(Purpose.NEWS) && (standing != null || wantsAllTypes(following))) {
            var thread = standing == null ? null : standing.at().thread();
            var line = errand.post(unit, Step.LINE, thread, false, gone);
            marks.done(unit, line.messageId(), null);
        } else if (standing != null) {
            marks.done(unit, standing.at().messageId(), null);
        } else {
            marks.nothing(unit, () -> {});
        }
    }

    /** Of which type the issue was is gone with it. */
    private static boolean wantsAllTypes(Following following) {
        return following.terms().types().isEmpty()
                && following.terms().withoutTypes().isEmpty();
    }

    private static void edit(Unit unit, Errand errand, PostRef at, Message gone) {
        try {
            errand.edit(unit, at, gone);
        } catch (Refused removed) {
            // Somebody deleted the card as well.
        }
    }
}
