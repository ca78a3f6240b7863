package dev.baton.account;

import dev.baton.account.Admission.Known;
import dev.baton.account.Admission.Stranger;
import dev.baton.account.Admission.Why;
import dev.baton.chat.ChatAddress;
import dev.baton.chat.ChatPlatform;
import dev.baton.chat.ChatRequest;
import dev.baton.chat.ChatUser;
import dev.baton.chat.PlatformException;
import dev.baton.user.Language;
import dev.baton.user.NewUser;
import dev.baton.user.Role;
import dev.baton.user.User;
import dev.baton.user.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/**
 * Which chat user is which user of the tracker. They are the same person when the platform vouches for the same mail
 * address. May talk to a platform, so it is never to be called inside a transaction.
 */
@Service
public class Accounts {

    /** For how long a link is believed without asking the database, and how exact "last seen" is. */
    private static final Duration BELIEVED = Duration.ofMinutes(1);

    private static final int MOST_BELIEVED = 20_000;

    private final Users users;
    private final ChatAccountRepository links;
    private final OwnSettings settings;
    private final AccountProperties properties;
    private final ObjectProvider<ChatPlatform> platforms;
    private final Clock clock;
    private final Map<ChatAddress, Link> believed = new ConcurrentHashMap<>();

    Accounts(
            Users users,
            ChatAccountRepository links,
            OwnSettings settings,
            AccountProperties properties,
            ObjectProvider<ChatPlatform> platforms,
            Clock clock) {
        this.users = users;
        this.links = links;
        this.settings = settings;
        this.properties = properties;
        this.platforms = platforms;
        this.clock = clock;
    }

    private record Link(long userId, Language language, Instant since) {}

    /**
     * Who asks. A member of a connected workspace gets an account at first contact unless that is switched off; a guest
     * is known only when somebody added them before.
     *
     * @throws PlatformException when they are not known yet and the platform cannot be asked
     */
    public Admission admit(ChatRequest request) {
        var address = request.user();
        var now = clock.instant();
        var link = believed.get(address);
        if (link != null && link.since().plus(BELIEVED).isAfter(now)) {
            var user = users.find(link.userId());
            if (user.isPresent()) {
                return new Known(user.get());
            }
        }
        var admission = admit(address, request.profile());
        if (admission instanceof Known known) {
            var user = known.user();
            links.seen(address);
            if (believed.size() >= MOST_BELIEVED) {
                believed.clear();
            }
            believed.put(address, new Link(user.id(), user.language(), now));
        }
        return admission;
    }

    /**
     * Somebody whom a person in the chat mentioned; they are let in like those who ask.
     *
     * @throws PlatformException when they are not known yet and the platform cannot be asked
     */
    public Admission mentioned(ChatAddress address) {
        return admit(address, () -> platform(address.platform()).profile(address));
    }

    /** Believes nothing any more without asking the database; for whoever has put other accounts into it. */
    public void forget() {
        believed.clear();
    }

    /** Where to reach a user: the chat in which they were seen last. Empty when they are in none. */
    public Optional<ChatAddress> address(long userId) {
        return links.lastSeen(userId);
    }

    /** What somebody who is known already is called; asks no platform. */
    public Optional<String> name(ChatAddress address) {
        return links.userId(address).map(id -> users.getEvenDeleted(id).name());
    }

    /** The user's language from now on, whatever their chat profile says. Returns the user as they are now. */
    public User speak(User user, Language language) {
        return settings.speak(user, language);
    }

    /** The user's time zone from now on, whatever their chat profile says. Returns the user as they are now. */
    public User live(User user, ZoneId timeZone) {
        return settings.live(user, timeZone);
    }

    /** The language to speak to the asker when the database does not answer: the last known, the profile's, or English. */
    public Language likelyLanguage(ChatRequest request) {
        var link = believed.get(request.user());
        if (link != null) {
            return link.language();
        }
        try {
            var locale = request.profile().get().locale();
            return locale == null ? Language.EN : Language.of(locale);
        } catch (PlatformException unknown) {
            return Language.EN;
        }
    }

    private Admission admit(ChatAddress address, Supplier<ChatUser> profile) {
        var linked = links.userId(address);
        var known = linked.flatMap(users::find);
        return known.isPresent() ? new Known(known.get()) : join(address, profile.get(), linked.orElse(null));
    }

    /** @param deletedId whom the address belonged to before they were deleted; null when to nobody */
    private Admission join(ChatAddress address, ChatUser profile, @Nullable Long deletedId) {
        var mailAddress = profile.mailAddress();
        if (profile.bot()) {
            return new Stranger(Why.BOT, profile.name());
        }
        if (mailAddress == null || mailAddress.isBlank()) {
            return new Stranger(Why.NO_MAIL_ADDRESS, profile.name());
        }
        var user = users.findByMailAddress(mailAddress);
        if (profile.guest()) {
            // Another company's administrator decides which address its people have: it may open a guest's account,
            // never a colleague's.
            if (user.isEmpty() || user.get().role() != Role.GUEST) {
                return new Stranger(Why.GUEST, profile.name());
            }
        } else if (user.isEmpty() && (deletedId != null || users.wasDeleted(mailAddress))) {
            return new Stranger(Why.DELETED, profile.name());
        } else if (user.isEmpty() && !properties.autoJoin()) {
            return new Stranger(Why.CLOSED, profile.name());
        }
        if (deletedId != null) {
            links.unlink(address, deletedId);
        }
        var member = user.orElseGet(() -> users.register(newUser(profile, mailAddress)));
        var linked = users.get(links.link(address, member.id()));
        return new Known(settings.follow(linked, profile));
    }

    private static NewUser newUser(ChatUser profile, String mailAddress) {
        var shown = OwnSettings.name(profile);
        var name = shown.isEmpty() ? OwnSettings.localPart(mailAddress) : shown;
        var locale = profile.locale();
        var zone = profile.timeZone();
        return new NewUser(
                name,
                mailAddress,
                locale == null ? Language.EN : Language.of(locale),
                zone == null ? ZoneOffset.UTC : zone,
                Role.MEMBER);
    }

    private ChatPlatform platform(String name) {
        return platforms.stream()
                .filter(platform -> platform.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new PlatformException.Refused("Not connected to " + name, null));
    }
}
