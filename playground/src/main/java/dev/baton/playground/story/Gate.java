package dev.baton.playground.story;

import dev.baton.playground.OnlyInPlayground;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps visitors from doing anything in a company that is being made: its story would not be the script's. */
@Component
@OnlyInPlayground
final class Gate implements WebMvcConfigurer, HandlerInterceptor {

    private final Story story;

    Gate(Story story) {
        this.story = story;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this)
                .addPathPatterns("/playground/api/slack/**", "/playground/api/teams/**", "/playground/api/trouble");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (HttpMethod.POST.matches(request.getMethod())) {
            story.requireReady();
        }
        return true;
    }
}
