package dev.baton.web.api;

import dev.baton.user.Users;
import jakarta.servlet.MultipartConfigElement;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.HttpMethod;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests reach the controllers, and their answers the caller. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({WebProperties.class, RateLimitProperties.class})
class ApiConfiguration implements WebMvcConfigurer {

    /** What a multipart request has besides the file: the boundaries, a part's head, a field or two. */
    private static final DataSize AROUND_A_FILE = DataSize.ofKilobytes(64);

    /** Limits count real minutes, also where the rest of Baton plays with time. */
    private static final Clock SYSTEM = Clock.systemUTC();

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.addCustomConverter(new ApiJson());
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new Caller.Resolver());
        resolvers.add(new ParametersResolver());
    }

    @Override
    public void addFormatters(FormatterRegistry formatters) {
        formatters.addConverter(String.class, ProjectRef.class, ProjectRef::of);
        formatters.addConverter(String.class, IssueRef.class, IssueRef::of);
    }

    @Bean
    RateLimits rateLimits(JdbcClient jdbc, RateLimitProperties limits) {
        return new RateLimits(jdbc, SYSTEM, limits);
    }

    /** Before everything that would read a parameter. */
    @Bean
    FilterRegistrationBean<Entrance> apiEntrance(WebProperties properties, Errors errors) {
        var entrance = new FilterRegistrationBean<>(new Entrance(properties.maxFormSize(), errors));
        entrance.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return entrance;
    }

    @Bean
    @Order(20)
    SecurityFilterChain apiRequests(HttpSecurity http, Users users, RateLimits limits, Errors errors) {
        return http.securityMatcher(ApiController.PATH, ApiController.PATH + "/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET, Documentation.DOCUMENT, Documentation.PAGE, Documentation.PAGE + "/*")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .csrf(AbstractHttpConfigurer::disable) // nobody is known by a cookie
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                        (request, response, failure) -> errors.write(request, response, Refusal.unauthenticated())))
                .addFilterBefore(new KeyCheck(users), AuthorizationFilter.class)
                .addFilterAfter(new RateLimitFilter(limits, errors, SYSTEM), KeyCheck.class)
                .build();
    }

    /** A file is read when a controller asks for it: not for a stranger, and not on a path that takes none. */
    @Bean
    StandardServletMultipartResolver multipartResolver() {
        var resolver = new StandardServletMultipartResolver();
        resolver.setResolveLazily(true);
        return resolver;
    }

    @Bean
    MultipartConfigElement multipartConfig(@Value("${baton.attachments.max-size:10MB}") DataSize maxFile) {
        var limits = new MultipartConfigFactory();
        limits.setMaxFileSize(maxFile);
        limits.setMaxRequestSize(DataSize.ofBytes(maxFile.toBytes() + AROUND_A_FILE.toBytes()));
        return limits.createMultipartConfig();
    }
}
