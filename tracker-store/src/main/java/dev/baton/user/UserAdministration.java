package dev.baton.user;

import dev.baton.error.TrackerException.Forbidden;
import dev.baton.error.TrackerException.Invalid;
import dev.baton.error.TrackerException.NotFound;
import dev.baton.transaction.StoreClock;
import dev.baton.transaction.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Adds, changes and deletes the people of the space, on an administrator's word. */
@Service
public class UserAdministration {

    private final UserRepository users;
    private final ApiKeyRepository apiKeys;
    private final Administrators administrators;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final StoreClock clock;

    UserAdministration(
            UserRepository users,
            ApiKeyRepository apiKeys,
            Administrators administrators,
            Transactions transactions,
            ApplicationEventPublisher events,
            StoreClock clock) {
        this.users = users;
        this.apiKeys = apiKeys;
        this.administrators = administrators;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds somebody. Whoever was deleted before and had this mail address is somebody else.
     *
     * @throws Forbidden unless the actor is an administrator
     * @throws Invalid   when the name is blank or too long, the mail address none or taken, or the login name malformed or
     *     taken
     */
    public User create(User actor, NewUser user) {
        return transactions.run(() -> {
            administrators.require(actor);
            var checked = UserEntity.checked(user);
            refuseTaken(checked.mailAddress());
            var loginName = checked.loginName();
            if (loginName != null && users.existsByLoginName(loginName)) {
                throw Invalid.at("loginName", "user.loginNameTaken", loginName);
            }
            return users.saveAndFlush(new UserEntity(checked, clock.now())).toUser();
        });
    }

    /**
     * Changes somebody. Returns them as they are now.
     *
     * @throws Forbidden unless the actor is an administrator, or changes nothing but their own name
     * @throws NotFound  when there is no such user
     * @throws Invalid   as for {@link #create}, and when it would leave the space without an administrator
     */
    public User change(User actor, long userId, UserChange change) {
        return transactions.run(() -> {
            boolean ownName = userId == actor.id() && change.mailAddress() == null && change.role() == null;
            if (!ownName) {
                administrators.require(actor);
            }
            var user = entity(userId);
            if (change.name() != null) {
                user.rename(UserEntity.checkedName(change.name()));
            }
            if (change.mailAddress() != null) {
                var mailAddress = UserEntity.checkedMailAddress(change.mailAddress());
                if (!mailAddress.equals(user.toUser().mailAddress())) {
                    refuseTaken(mailAddress);
                    user.readdress(mailAddress);
                }
            }
            if (change.role() != null) {
                if (change.role() != Role.ADMINISTRATOR) {
                    administrators.refuseToLose(user);
                }
                user.become(change.role());
            }
            return user.toUser();
        });
    }

    /**
     * Deletes somebody: they see nothing any more and are found nowhere, their keys and memberships end, their mail address and
     * login name are free. History still tells their name, and what they hold stays theirs until it is passed on. Returns them
     * as they were.
     *
     * @throws Forbidden unless the actor is an administrator
     * @throws NotFound  when there is no such user
     * @throws Invalid   when they are the last administrator
     */
    public User delete(User actor, long userId) {
        return transactions.run(() -> {
            administrators.require(actor);
            var user = entity(userId);
            administrators.refuseToLose(user);
            var before = user.toUser();
            apiKeys.deleteAll(apiKeys.findByUserIdOrderById(userId));
            user.delete();
            users.flush();
            events.publishEvent(new UserDeleted(actor, before));
            return before;
        });
    }

    private void refuseTaken(String mailAddress) {
        if (users.findByMailAddress(mailAddress).isPresent()) {
            throw Invalid.at("mailAddress", "user.mailAddressTaken", mailAddress);
        }
    }

    private UserEntity entity(long id) {
        return users.findByIdAndDeletedFalse(id).orElseThrow(() -> new NotFound("user.notFound", String.valueOf(id)));
    }
}
