package dev.baton.chat;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Keeps {@link InboundEvents} small: once an hour, on one replica. */
@Configuration(proxyBeanMethods = false)
class InboundEventsPurge {

    @Bean
    RecurringTask<Void> purgeInboundEvents(InboundEvents events) {
        return Tasks.recurring("purge-inbound-events", FixedDelay.ofHours(1))
                .execute((instance, context) -> events.purge());
    }
}
