package org.presessions.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerMapping;

/// What a handler asks for by its type alone, because the address names it: `{series}/{state}` is a Pre-session. One
/// bean for each type, in the module that knows it; who may not see a thing gets no argument, and the handler is not
/// called.
public abstract class PathArgument<T> implements HandlerMethodArgumentResolver {
    private final Class<T> type;

    protected PathArgument(Class<T> type) {
        this.type = type;
    }

    /// @throws NotFound where there is none, or none for this visitor
    protected abstract T find(HttpServletRequest request);

    @Override
    public final boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == type;
    }

    @Override
    public final Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return find(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }

    /// What stands in the address in place of `{name}`.
    protected static String text(HttpServletRequest request, String name) {
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return (String) Objects.requireNonNull(variables.get(name), () -> "no {" + name + "} in the handler's path");
    }

    /// As [#text]; what is no id is answered as the framework does for its own arguments.
    protected static UUID id(HttpServletRequest request, String name) {
        try {
            return UUID.fromString(text(request, name));
        } catch (IllegalArgumentException malformed) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }
}
