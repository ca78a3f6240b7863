package dev.baton.playground;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** On every component of the playground: where the playground is not played, it is not there at all. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(OnlyInPlayground.Played.class)
public @interface OnlyInPlayground {

    /** Holds when {@link PlaygroundEnvironment} found the local mode; no property can say so. */
    final class Played implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return context.getEnvironment() instanceof ConfigurableEnvironment environment
                    && environment.getPropertySources().contains(PlaygroundEnvironment.SOURCE);
        }
    }
}
