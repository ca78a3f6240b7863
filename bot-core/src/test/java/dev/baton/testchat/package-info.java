/** What the tests of several modules need to speak with chats: the contract every platform fulfils, and one made for tests. */
@NullMarked
package dev.baton.testchat;

import org.jspecify.annotations.NullMarked;
