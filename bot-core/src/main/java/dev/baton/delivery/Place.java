package dev.baton.delivery;

import dev.baton.chat.Conversation;

/** Where messages go, and what one drain serves in order. */
sealed interface Place {

    /** Identifies the place in the whole cluster, on one line. */
    String key();

    /** The letter of its kind in the tables. */
    char kind();

    /** A conversation. */
    record In(Conversation conversation) implements Place {
        @Override
        public String key() {
            return conversation.key();
        }

        @Override
        public char kind() {
            return conversation.kind().name().charAt(0);
        }
    }

    /** A person, in whichever chat they were seen last. */
    record To(long userId) implements Place {
        @Override
        public String key() {
            return "person:" + userId;
        }

        @Override
        public char kind() {
            return 'P';
        }
    }

    /** The place that was stored with this key and kind. */
    static Place of(String key, char kind) {
        return kind == 'P'
                ? new To(Long.parseLong(key.substring("person:".length())))
                : new In(conversation(key, kind));
    }

    /** The conversation that was stored with this key and kind. */
    static Conversation conversation(String key, char kind) {
        int platformEnd = key.indexOf(':');
        int workspaceEnd = key.indexOf(':', platformEnd + 1); // ids of Teams have colons of their own
        var conversationKind = switch (kind) {
            case 'C' -> Conversation.Kind.CHANNEL;
            case 'G' -> Conversation.Kind.GROUP;
            case 'D' -> Conversation.Kind.DIRECT;
            default -> throw new IllegalArgumentException("No kind of conversation: " + kind);
        };
        return new Conversation(
                key.substring(0, platformEnd),
                key.substring(platformEnd + 1, workspaceEnd),
                key.substring(workspaceEnd + 1),
                conversationKind);
    }
}
