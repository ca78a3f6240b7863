package dev.baton.web.webhook;

import dev.baton.testchat.SettableClock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/**
 * Store and senders, with a clock that stands still and names that lead where a test wants. No chat, no API. Not marked as a
 * configuration, lest other tests' contexts find it.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = "dev.baton",
        excludeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = {
                            ".*(Test|Contract|Application)(\\$.*)?",
                            "dev\\.baton\\.(chat|command|wording|account|delivery|bot|web\\.api)\\..*"
                        }))
@EntityScan("dev.baton")
@EnableJpaRepositories("dev.baton")
class SendingApplication {

    @Bean
    SettableClock clock() {
        return new SettableClock(SendingContract.START);
    }

    @Bean
    Names names() {
        return new Names();
    }

    /** What names lead to. */
    static final class Names implements Dns {
        volatile String address = "127.0.0.1";

        @Override
        public List<InetAddress> lookup(String name) throws UnknownHostException {
            if (name.endsWith(".invalid")) {
                throw new UnknownHostException(name);
            }
            return List.of(InetAddress.getByName(address));
        }
    }
}
