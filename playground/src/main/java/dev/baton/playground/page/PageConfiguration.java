package dev.baton.playground.page;

import dev.baton.playground.OnlyInPlayground;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Where the page's files are. Not in Spring Boot's folder for static files, which is served in production too. */
@Configuration(proxyBeanMethods = false)
@OnlyInPlayground
class PageConfiguration implements WebMvcConfigurer {

    static final String PAGE = "/playground/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(PAGE + "**")
                .addResourceLocations("classpath:/dev/baton/playground/page/")
                .setCacheControl(CacheControl.noCache());
    }

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/playground", PAGE);
        registry.addViewController(PAGE).setViewName("forward:/playground/index.html");
    }

    /** A browser that opens Baton's address is led to the page; programs get the words they always get there. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    OncePerRequestFilter frontDoor() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                var accepts = request.getHeader("Accept");
                if (request.getRequestURI().equals("/")
                        && accepts != null
                        && accepts.contains(MediaType.TEXT_HTML_VALUE)) {
                    response.sendRedirect(PAGE);
                } else {
                    chain.doFilter(request, response);
                }
            }
        };
    }
}
