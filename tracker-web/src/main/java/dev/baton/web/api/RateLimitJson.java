package dev.baton.web.api;

/** What the caller has left of each quota. */
record RateLimitJson(Quotas rateLimit) {

    record Quotas(Left read, Left update, Left search, Left icon) {}

    /** @param reset in seconds since 1970 */
    record Left(int limit, long remaining, long reset) {

        static Left of(Allowance allowance) {
            return new Left(
                    allowance.limit(), allowance.remaining(), allowance.reset().getEpochSecond());
        }
    }
}
