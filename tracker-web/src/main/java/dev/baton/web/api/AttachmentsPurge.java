package dev.baton.web.api;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.baton.attachment.Attachments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the store forget files that nobody can reach any more: every ten minutes, on one replica. */
@Configuration(proxyBeanMethods = false)
class AttachmentsPurge {

    @Bean
    RecurringTask<Void> purgeAttachments(Attachments attachments) {
        return Tasks.recurring("purge-attachments", FixedDelay.ofMinutes(10))
                .execute((instance, context) -> attachments.purge());
    }
}
