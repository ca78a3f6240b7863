package dev.baton.account;

import dev.baton.error.ConfigurationException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * A first administrator by configuration, for operators and their scripts.
 *
 * @param mailAddress who it is; null for nobody
 * @param apiKey      a key with which their scripts may act; null for none
 */
@ConfigurationProperties("baton.admin")
record AdminProperties(
        @Nullable String mailAddress, @Nullable String apiKey) {

    AdminProperties {
        mailAddress = blankToNull(mailAddress);
        apiKey = blankToNull(apiKey);
        if (apiKey != null && mailAddress == null) {
            throw new ConfigurationException(
                    "baton.admin.api-key is set, but baton.admin.mail-address is not: set it to the"
                            + " mail address of the administrator whom the key belongs to, or remove the key.");
        }
        if (mailAddress != null && !mailAddress.matches("[^@\\s]+@[^@\\s]+")) {
            throw new ConfigurationException(
                    "baton.admin.mail-address must be a mail address such as ito@example.com, not \"" + mailAddress
                            + "\".");
        }
    }

    private static @Nullable String blankToNull(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    @Override
    public String toString() {
        return "AdminProperties[mailAddress=" + mailAddress + ", apiKey=" + (apiKey == null ? "none" : "***") + "]";
    }
}
