package dev.baton.account;

import dev.baton.user.Language;
import dev.baton.user.NewUser;
import dev.baton.user.Role;
import dev.baton.user.Users;
import java.time.ZoneOffset;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** At the start: registers the configured administrator; when there is none at all, makes a set-up code. */
@Component
class FirstAdministrator implements SmartInitializingSingleton {

    private final AdminProperties properties;
    private final Users users;
    private final SetupCode setupCode;

    FirstAdministrator(AdminProperties properties, Users users, SetupCode setupCode) {
        this.properties = properties;
        this.users = users;
        this.setupCode = setupCode;
    }

    @Override
    public void afterSingletonsInstantiated() {
        var mailAddress = properties.mailAddress();
        if (mailAddress != null) {
            var name = OwnSettings.localPart(mailAddress);
            var user = users.register(new NewUser(name, mailAddress, Language.EN, ZoneOffset.UTC, Role.ADMINISTRATOR));
            if (user.role() != Role.ADMINISTRATOR) {
                users.makeAdministrator(user.id());
            }
            var apiKey = properties.apiKey();
            if (apiKey != null) {
                users.addApiKey(user.id(), apiKey);
            }
        }
        setupCode.prepare();
    }
}
