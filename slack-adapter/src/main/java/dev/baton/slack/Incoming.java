package dev.baton.slack;

import dev.baton.chat.Input;
import java.util.function.Supplier;

/**
 * Something somebody did in Slack.
 *
 * @param key   the same when Slack or anybody else sends it again
 * @param where who and where
 * @param input what; may ask Slack, so not to be used while a request waits
 */
record Incoming(String key, Where where, Supplier<Input> input) {}
