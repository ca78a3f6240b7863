package dev.baton.bot;

import dev.baton.chat.ChatAddress;
import dev.baton.chat.Conversation;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a form remember where it was opened. What a form carries passes through the client; without a seal anybody could
 * have Baton post into, or let follow, a conversation they are not in. The seal holds for one person and one form.
 */
@Component
class PlaceSeal {

    private static final String PLACE = "place";
    private static final String SEAL = "seal";
    private static final String SEPARATOR = "\n";

    private final JdbcClient jdbc;
    private volatile byte @Nullable [] key;

    PlaceSeal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The form's context with the place in it. */
    Map<String, String> seal(ChatAddress user, String form, @Nullable Place place, Map<String, String> context) {
        if (place == null) {
            return context;
        }
        var conversation = place.conversation();
        var text = String.join(
                SEPARATOR,
                conversation.platform(),
                conversation.workspace(),
                conversation.kind().name(),
                conversation.id(),
                place.threadId() == null ? "" : place.threadId());
        var sealed = new HashMap<>(context);
        sealed.put(PLACE, text);
        sealed.put(SEAL, sign(user, form, text));
        return sealed;
    }

    /** The place in a form's context; empty when there is none or the seal is not this user's for this form. */
    Optional<Place> open(ChatAddress user, String form, Map<String, String> context) {
        var text = context.get(PLACE);
        var seal = context.get(SEAL);
        if (text == null || seal == null) {
            return Optional.empty();
        }
        var expected = sign(user, form, text).getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(expected, seal.getBytes(StandardCharsets.UTF_8))) {
            return Optional.empty();
        }
        var parts = text.split(SEPARATOR, -1);
        var conversation = new Conversation(parts[0], parts[1], parts[3], Conversation.Kind.valueOf(parts[2]));
        return Optional.of(new Place(conversation, parts[4].isEmpty() ? null : parts[4]));
    }

    private String sign(ChatAddress user, String form, String place) {
        var text = String.join(SEPARATOR, user.platform(), user.workspace(), user.userId(), form, place);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has HmacSHA256", impossible);
        }
    }

    /** In the database, so that a form opened by one replica may come back to another. */
    private byte[] key() {
        var known = key;
        if (known == null) {
            known = stored().orElseGet(this::make);
            key = known;
        }
        return known;
    }

    private Optional<byte[]> stored() {
        return jdbc.sql("SELECT secret FROM form_seal WHERE id = 1")
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private byte[] make() {
        var fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        try {
            jdbc.sql("INSERT INTO form_seal (id, secret) VALUES (1, ?)")
                    .param(fresh)
                    .update();
            return fresh;
        } catch (DuplicateKeyException madeMeanwhile) {
            return stored().orElseThrow();
        }
    }
}
