package dev.baton.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import com.slack.api.util.http.SlackHttpClient;
import dev.baton.bot.Bot;
import dev.baton.chat.ConnectionStatus;
import dev.baton.chat.InboundEvents;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Slack, when it is configured. */
@Configuration(proxyBeanMethods = false)
@Conditional(SlackConfiguration.Configured.class)
class SlackConfiguration {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    @Bean
    SlackProperties slackProperties(Environment environment) {
        return properties(environment).checked();
    }

    private static SlackProperties properties(Environment environment) {
        return Binder.get(environment).bindOrCreate("baton.slack", SlackProperties.class);
    }

    /** Slack's SDK; one in the whole process, for each brings threads of its own. */
    @Bean(destroyMethod = "close")
    Slack slack(SlackProperties properties) {
        var config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(properties.api().toString());
        int timeout = Math.toIntExact(TIMEOUT.toMillis());
        config.setHttpClientCallTimeoutMillis(timeout);
        config.setHttpClientReadTimeoutMillis(timeout);
        config.setHttpClientWriteTimeoutMillis(timeout);
        config.getMethodsConfig().setStatsEnabled(false);
        config.setStatsEnabled(false);
        if (properties.local()) {
            config.setProxyUrl(null);
        }
        // A post that is sent again by itself may stand there twice.
        var client = new SlackHttpClient(SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                // given up before a server does, which would fail the next request
                .connectionPool(new ConnectionPool(16, 4, TimeUnit.SECONDS))
                .build());
        client.setConfig(config);
        return Slack.getInstance(config, client);
    }

    @Bean
    SlackApi slackApi(Slack slack, SlackProperties properties, ObjectProvider<MeterRegistry> meters) {
        return new SlackApi(slack.methods(properties.botToken()), meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    SlackPlatform slackPlatform(SlackApi api) {
        return new SlackPlatform(api);
    }

    @Bean
    SlackConnection slackConnection(SlackApi api, SlackProperties properties) {
        return new SlackConnection(api, properties);
    }

    @Bean
    Work slackWork() {
        return new Work();
    }

    @Bean
    App slackApp(
            Slack slack,
            SlackApi api,
            SlackPlatform platform,
            SlackProperties properties,
            SlackConnection connection,
            Work work,
            Bot bot,
            InboundEvents inbound,
            LoggingSystem logging) {
        // It logs whole payloads that it does not know, with what people wrote and with addresses that answer for them.
        logging.setLogLevel(SlackRequestParser.class.getName(), LogLevel.ERROR);
        var tongues = new Tongues(platform);
        var voice = new Voice(api, platform, slack, properties);
        var desk = new Desk(bot, inbound, work, tongues);
        var places = new Places(platform);
        var home = new Home(desk, voice, tongues);
        var app = new App(config(slack), slack, List.of());
        new SlackEvents(desk, voice, work, connection, places, home).on(app);
        return new SlackListener(desk, bot, voice, work, platform, tongues, connection, places, home).on(app);
    }

    /**
     * Every setting that Bolt would take from a SLACK_… environment variable is given here: a client id among them would
     * make it an app of many workspaces. Signatures are checked before Bolt, people by the Bot, so it runs no middleware.
     */
    private static AppConfig config(Slack slack) {
        return AppConfig.builder()
                .slack(slack)
                .singleTeamBotToken(null)
                .signingSecret(null)
                .verificationToken(null)
                .clientId(null)
                .clientSecret(null)
                .redirectUri(null)
                .scope(null)
                .userScope(null)
                .oauthCancellationUrl(null)
                .oauthCompletionUrl(null)
                .allEventsApiAutoAckEnabled(true)
                .unmatchedRequestHandler(request -> Response.ok())
                .build();
    }

    @Bean
    @Conditional(ByHttp.class)
    ServletRegistrationBean<SlackEndpoint> slackEndpoint(App app, SlackProperties properties, Clock clock) {
        return new ServletRegistrationBean<>(
                new SlackEndpoint(app, new SlackSignature(properties.signingSecrets(), clock)), SlackEndpoint.PATH);
    }

    /** Open to everybody, for the signature decides; no session, no form of ours to protect. */
    @Bean
    @Order(10)
    @Conditional(ByHttp.class)
    SecurityFilterChain slackRequests(HttpSecurity http) {
        return http.securityMatcher(SlackEndpoint.PATH)
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Conditional(BySocketMode.class)
    SlackSocket slackSocket(App app, Slack slack, SlackProperties properties) {
        return new SlackSocket(app, slack, properties);
    }

    static class Configured implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return properties(context.getEnvironment()).present();
        }
    }

    static class BySocketMode implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return properties(context.getEnvironment()).socketMode();
        }
    }

    static class ByHttp implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !properties(context.getEnvironment()).socketMode();
        }
    }

    /** Without Slack, the operator is told how to have it. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(Absent.class)
    static class Without {
        @Bean
        ConnectionStatus slackAbsent() {
            return new SlackAbsent();
        }
    }

    static class Absent implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !properties(context.getEnvironment()).present();
        }
    }
}
