package dev.baton.bot;

import dev.baton.account.Accounts;
import dev.baton.account.SetupCode;
import dev.baton.chat.Message;
import dev.baton.chat.Reply;
import dev.baton.command.Command;
import dev.baton.wording.Answer;
import dev.baton.wording.Answers;
import dev.baton.wording.Reader;
import org.springframework.stereotype.Component;

/** The asker's own account. */
@Component
class AccountActions {

    private final Accounts accounts;
    private final SetupCode setupCode;

    AccountActions(Accounts accounts, SetupCode setupCode) {
        this.accounts = accounts;
        this.setupCode = setupCode;
    }

    Reply speak(Asked asked, Command.Speak command) {
        var user = accounts.speak(asked.user(), command.language());
        return asked.tell(Message.of(Answer.LANGUAGE_NOW.in(user.language())));
    }

    Reply live(Asked asked, Command.Live command) {
        var user = accounts.live(asked.user(), command.timeZone());
        var reader = Reader.of(user, asked.reader().now());
        return asked.tell(Answer.TIME_ZONE_NOW, user.timeZone().getId(), Answers.time(reader));
    }

    Reply setUp(Asked asked, Command.SetUp command) {
        if (!asked.here().direct()) {
            return asked.tell(Answer.SETUP_DIRECT);
        }
        return asked.tell(
                switch (setupCode.give(asked.user(), command.code())) {
                    case DONE -> Answer.SETUP_DONE;
                    case TOO_LATE -> Answer.SETUP_TOO_LATE;
                    case WRONG -> Answer.SETUP_WRONG;
                    case TOO_OFTEN -> Answer.SETUP_TOO_OFTEN;
                });
    }
}
