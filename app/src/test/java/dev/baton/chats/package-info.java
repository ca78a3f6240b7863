/** Stand-ins for the two platforms, played by WireMock, which enforce their rate limits and remember all they were told. */
@NullMarked
package dev.baton.chats;

import org.jspecify.annotations.NullMarked;
