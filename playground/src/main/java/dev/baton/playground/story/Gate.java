package dev.baton.playground.story;

import dev.baton.playground.OnlyInPlayground;
import dev.baton.user.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Keeps visitors from doing anything in a company that is being made: its story would not be the script's. */
@RestControllerAdvice
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

    @ExceptionHandler
    ResponseEntity<Map<String, String>> refuse(NotReadyException notReady, Locale locale) {
        var texts = ResourceBundle.getBundle(
                "dev.baton.playground.story",
                Language.of(locale).locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return ResponseEntity.status(409).body(Map.of("message", texts.getString("not-ready")));
    }
}
