/** Domain things turned into messages, in Japanese and English; every text a user reads lives here. */
@NullMarked
package dev.baton.wording;

import org.jspecify.annotations.NullMarked;
