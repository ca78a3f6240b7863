package dev.baton.space;

import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.text.PlainText;
import dev.baton.transaction.StoreClock;
import dev.baton.transaction.Transactions;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.Users;
import org.springframework.stereotype.Service;

/** The space, of which there is one, and its announcement; both are everybody's to see. */
@Service
public class Spaces {

    /** The longest announcement, in characters. */
    public static final int ANNOUNCEMENT_LENGTH = 100_000;

    private final SpaceRepository spaces;
    private final Users users;
    private final Transactions transactions;
    private final StoreClock clock;

    Spaces(SpaceRepository spaces, Users users, Transactions transactions, StoreClock clock) {
        this.spaces = spaces;
        this.users = users;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The space. @throws NotFound when the actor was deleted */
    public Space get(User actor) {
        return transactions.read(() -> {
            users.get(actor.id());
            return entity().toSpace(spaces.ownerId(), spaces.created());
        });
    }

    /** What is announced. @throws NotFound when the actor was deleted */
    public Announcement announcement(User actor) {
        return transactions.read(() -> {
            users.get(actor.id());
            return entity().toAnnouncement();
        });
    }

    /**
     * Announces something in place of what was announced before; an empty text for nothing. Returns it as it is now.
     *
     * @throws Forbidden unless the actor is an administrator
     * @throws Invalid   when it is too long
     */
    public Announcement announce(User actor, String content) {
        return transactions.run(() -> {
            if (users.get(actor.id()).role() != Role.ADMINISTRATOR) {
                throw new Forbidden("user.administratorsOnly");
            }
            var space = entity();
            space.announce(PlainText.block("content", content, ANNOUNCEMENT_LENGTH), clock.now());
            return space.toAnnouncement();
        });
    }

    private SpaceEntity entity() {
        return spaces.findById(SpaceEntity.ONLY).orElseThrow();
    }
}
