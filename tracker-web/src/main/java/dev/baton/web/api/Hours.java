package dev.baton.web.api;

import java.math.BigDecimal;

/** Hours as clients write them: 4.5, 3.25. */
record Hours(BigDecimal value) {

    static Hours of(String text) {
        // no exponent: a few letters must not become a number that fills the memory
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw new IllegalArgumentException(text);
        }
        return new Hours(new BigDecimal(text));
    }
}
