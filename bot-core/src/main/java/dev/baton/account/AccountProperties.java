package dev.baton.account;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who gets an account.
 *
 * @param autoJoin whether a member of a connected workspace gets one at first contact; guests never do
 */
@ConfigurationProperties("baton.accounts")
record AccountProperties(@DefaultValue("true") boolean autoJoin) {}
