package dev.baton.web.api;

import dev.baton.user.Language;
import dev.baton.user.User;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Who is calling; as an authentication it holds the user and nothing of their key. */
final class Caller extends AbstractAuthenticationToken {

    private static final String ATTRIBUTE = Caller.class.getName();
    private static final long serialVersionUID = 1L;

    private final transient User user;

    Caller(User user) {
        super(java.util.List.of());
        this.user = user;
        setAuthenticated(true);
    }

    /** Makes them known to everything that sees the request. */
    void in(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, user);
    }

    /** Empty when nobody proved who they are, as for the API's documentation. */
    static Optional<User> of(HttpServletRequest request) {
        return Optional.ofNullable((User) request.getAttribute(ATTRIBUTE));
    }

    /** English for somebody unknown. */
    static Language language(HttpServletRequest request) {
        return of(request).map(User::language).orElse(Language.EN);
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public User getPrincipal() {
        return user;
    }

    /** Gives a controller's method its {@code User} argument. */
    static final class Resolver implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == User.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            var user = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
            if (user == null) {
                throw Refusal.unauthenticated();
            }
            return user;
        }
    }
}
