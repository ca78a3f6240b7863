package dev.baton.web.api;

import dev.baton.user.User;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;

/** What the caller has left. */
@ApiController
final class RateLimitController {

    private final RateLimits limits;

    RateLimitController(RateLimits limits) {
        this.limits = limits;
    }

    @GetMapping("/rateLimit")
    @Operation(
            summary = "Get the rate limit",
            description =
                    "What the caller has left of each kind of request in this minute. The question itself counts as a"
                            + " read.")
    RateLimitJson get(User actor) {
        return new RateLimitJson(new RateLimitJson.Quotas(
                left(actor, Quota.READ),
                left(actor, Quota.UPDATE),
                left(actor, Quota.SEARCH),
                left(actor, Quota.ICON)));
    }

    private RateLimitJson.Left left(User actor, Quota quota) {
        return RateLimitJson.Left.of(limits.look(actor, quota));
    }
}
