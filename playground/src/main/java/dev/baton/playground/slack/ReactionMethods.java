package dev.baton.playground.slack;

import dev.baton.playground.OnlyInPlayground;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The methods {@code reactions.*} (<a href="https://docs.slack.dev/reference/methods/reactions.add/">reactions.add</a>): the
 * app's manifest does not ask for the scope that they need, so Slack refuses.
 */
@Component
@OnlyInPlayground
final class ReactionMethods implements Methods {

    @Override
    public Map<String, Method> byName() {
        Method refused = call -> {
            throw new RefusedException("missing_scope");
        };
        return Map.of("reactions.add", refused, "reactions.remove", refused);
    }
}
