package dev.baton.chat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A chat platform did not do what it was asked. The message holds no secret and may be logged and shown to operators. */
public abstract sealed class PlatformException extends RuntimeException {

    private PlatformException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The conversation is no longer to be had: archived, deleted, the bot removed, the token revoked. */
    public static final class ConversationGone extends PlatformException {
        public ConversationGone(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** It may work later: rate limited, down, slow, out of reach. The message may nevertheless have arrived. */
    public static final class TryLater extends PlatformException {
        private final @Nullable Duration retryAfter;
        private final boolean rateLimited;

        public TryLater(String message, @Nullable Duration retryAfter, boolean rateLimited, @Nullable Throwable cause) {
            super(message, cause);
            this.retryAfter = retryAfter;
            this.rateLimited = rateLimited;
        }

        /** How long the platform asked to wait; null when it did not say. */
        public @Nullable Duration retryAfter() {
            return retryAfter;
        }

        /** Whether it refused because of too many requests, so that surely nothing arrived. */
        public boolean rateLimited() {
            return rateLimited;
        }
    }

    /** It will never take this message as it is: trying again is no use. */
    public static final class Refused extends PlatformException {
        public Refused(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
