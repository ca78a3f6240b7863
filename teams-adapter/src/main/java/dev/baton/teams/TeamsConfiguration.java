package dev.baton.teams;

import dev.baton.bot.Bot;
import dev.baton.chat.ConnectionStatus;
import dev.baton.chat.InboundEvents;
import dev.baton.teams.CardRenderer.Place;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Puts the adapter together, if Teams can be spoken with at all. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TeamsProperties.class)
class TeamsConfiguration {

    /** Teams shows an error after 5 seconds at the latest, and a person begins to wonder after 3. */
    private static final Duration PATIENCE = Duration.ofMillis(2_300);

    private static final int AT_ONCE = 32;
    private static final int WAITING = 500;

    /** Reads the configuration in every mode, so that a half-set one stops the start. */
    @Bean
    ConnectionStatus teamsStatus(TeamsProperties properties, Environment environment) {
        return new TeamsStatus(TeamsMode.of(environment), properties.app(), environment);
    }

    /** Holds when there is an application, or the local mode. */
    static final class NotOff implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return TeamsMode.of(context.getEnvironment()) != TeamsMode.OFF;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(NotOff.class)
    static class Adapter {

        /** The endpoint has a check of its own, before and after the body is read; nobody logs in to it by a cookie. */
        @Bean
        @Order(10)
        SecurityFilterChain teamsEndpoint(HttpSecurity http) {
            return http.securityMatcher(MessagesController.PATH)
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .csrf(AbstractHttpConfigurer::disable)
                    .requestCache(AbstractHttpConfigurer::disable)
                    .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .build();
        }

        @Bean
        References teamsReferences(JdbcClient jdbc, Clock clock) {
            return new References(jdbc, clock);
        }

        @Bean
        ServiceHosts teamsServiceHosts(TeamsProperties properties) {
            return properties.app() == null ? ServiceHosts.local() : ServiceHosts.of(properties.serviceHosts());
        }

        @Bean
        TeamsPlatform teamsPlatform(
                TeamsProperties properties,
                ServiceHosts hosts,
                References references,
                ObjectProvider<MeterRegistry> meters,
                Clock clock) {
            var app = properties.app();
            var connector = new Connector(
                    hosts,
                    app == null ? null : new BotCredentials(app),
                    meters.getIfAvailable(SimpleMeterRegistry::new));
            return new TeamsPlatform(connector, references, place(app), clock);
        }

        @Bean(destroyMethod = "close")
        Workers teamsWorkers() {
            return new Workers(PATIENCE, AT_ONCE, WAITING);
        }

        @Bean
        TeamsListener teamsListener(
                TeamsProperties properties,
                Bot bot,
                InboundEvents inbound,
                References references,
                TeamsPlatform platform,
                Workers workers) {
            var place = place(properties.app());
            var speaker = new Speaker(platform, bot, place);
            return new TeamsListener(bot, inbound, references, platform, speaker, new Invokes(speaker, place), workers);
        }

        private static Place place(TeamsProperties.@Nullable App app) {
            return app == null ? Place.PLAYGROUND : Place.CONVERSATION;
        }
    }

    /** Holds when there is an application. */
    static final class Connected implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return TeamsMode.of(context.getEnvironment()) == TeamsMode.CONNECTED;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(Connected.class)
    static class Keys {

        @Bean
        ConnectorKeys teamsConnectorKeys(TeamsProperties properties, Clock clock) {
            return new ConnectorKeys(app(properties).metadata(), clock);
        }

        @Bean
        ConnectorTokens teamsConnectorTokens(
                TeamsProperties properties, ConnectorKeys keys, ServiceHosts hosts, Clock clock) {
            return new ConnectorTokens(app(properties), keys, hosts, clock);
        }

        private static TeamsProperties.App app(TeamsProperties properties) {
            return Objects.requireNonNull(properties.app(), "connected without an application");
        }

        /** So that the first message need not wait for them; the start does not wait either. */
        @Bean
        Prefetch teamsKeysPrefetch(ConnectorKeys keys) {
            return new Prefetch(keys);
        }
    }

    static final class Prefetch {

        private final ConnectorKeys keys;

        Prefetch(ConnectorKeys keys) {
            this.keys = keys;
        }

        @EventListener
        void fetch(ApplicationReadyEvent ready) {
            Thread.ofVirtual().name("teams-keys").start(keys::prefetch);
        }
    }
}
