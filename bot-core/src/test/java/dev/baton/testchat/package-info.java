/** What the chat adapters' tests share. */
@NullMarked
package dev.baton.testchat;

import org.jspecify.annotations.NullMarked;
