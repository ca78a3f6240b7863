package dev.baton.bot;

import dev.baton.chat.Reply;
import dev.baton.command.Command;
import dev.baton.user.ApiKey;
import dev.baton.user.ApiKeys;
import dev.baton.wording.Answer;
import dev.baton.wording.Answers;
import dev.baton.wording.KeyMessages;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The asker's API keys. A key is shown by the answer alone and kept nowhere; so it is made only where nobody else reads, in
 * the direct chat.
 */
@Component
class ApiKeyActions {

    private final ApiKeys keys;
    private final KeyMessages wording;

    ApiKeyActions(ApiKeys keys, KeyMessages wording) {
        this.keys = keys;
        this.wording = wording;
    }

    Reply make(Asked asked, Command.MakeApiKey command) {
        checkDirect(asked);
        return asked.tell(wording.made(keys.create(asked.user(), command.purpose()), asked.reader()));
    }

    Reply list(Asked asked) {
        checkDirect(asked);
        var all = keys.list(asked.user());
        return all.isEmpty() ? asked.tell(Answer.API_KEYS_NONE) : listed(asked, Answer.API_KEYS_TITLE, all);
    }

    Reply revoke(Asked asked, Command.RevokeApiKey command) {
        checkDirect(asked);
        if (command.all()) {
            return asked.tell(
                    Answer.API_KEYS_REVOKED,
                    keys.revokeAll(asked.user(), asked.user().id()));
        }
        return command.id() == null ? revokeOnly(asked) : revoke(asked, command.id());
    }

    /** The only one there is; of several, asks which. */
    private Reply revokeOnly(Asked asked) {
        var all = keys.list(asked.user());
        return switch (all.size()) {
            case 0 -> asked.tell(Answer.API_KEYS_NONE);
            case 1 -> revoke(asked, all.getFirst().id());
            default -> listed(asked, Answer.API_KEY_WHICH, all);
        };
    }

    private Reply revoke(Asked asked, long id) {
        keys.revoke(asked.user(), id);
        return asked.tell(Answer.API_KEY_REVOKED, String.valueOf(id));
    }

    private Reply listed(Asked asked, Answer title, List<ApiKey> all) {
        var rows = all.stream().map(key -> wording.row(key, asked.reader())).toList();
        return asked.tell(Answers.list(title.in(asked.language()), rows));
    }

    private static void checkDirect(Asked asked) {
        if (!asked.here().direct()) {
            throw Refusal.of(Answer.API_KEY_DIRECT.in(asked.language()));
        }
    }
}
