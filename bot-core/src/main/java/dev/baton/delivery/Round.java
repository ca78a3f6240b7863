package dev.baton.delivery;

import dev.baton.delivery.CardPositions.Card;
import dev.baton.delivery.SubscriptionRows.Following;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What is needed to tell the units that were found together, read once for all of them. */
final class Round {

    private final Errand errand;
    private final Tellers tellers;
    private final Map<Long, Following> followings;
    private final Map<Long, Card> cards;

    Round(Errand errand, Tellers tellers, List<Following> followings, List<Card> cards) {
        this.errand = errand;
        this.tellers = tellers;
        this.followings = followings.stream().collect(Collectors.toMap(Following::projectId, Function.identity()));
        this.cards = new HashMap<>(cards.stream().collect(Collectors.toMap(Card::issueId, Function.identity())));
    }

    /** Those who tell. */
    record Tellers(ConversationTeller conversation, PersonTeller person, DigestTeller digest, NoticeTeller notice) {}

    /** Tells one unit. */
    void tell(Unit unit) {
        var issue = unit.head().issue();
        if (issue == null) {
            tellers.notice().tell(unit, errand);
        } else if (unit.digest()) {
            tellers.digest().tell(unit, errand, followings, cards);
        } else if (errand.place() instanceof Place.To person) {
            tellers.person().tell(unit, errand, person.userId());
        } else {
            var following = followings.get(unit.head().projectId());
            var card = tellers.conversation().tell(unit, errand, following, cards.get(issue.id()));
            if (card != null) {
                cards.put(issue.id(), card);
            }
        }
    }
}
