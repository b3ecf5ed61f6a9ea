package org.presessions.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.typed.Unsent;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Forgets what waited of a form once that form was taken in.
@Component
class SentForms implements HandlerInterceptor {
    private static final String WHILE_TYPING = "/draft"; // where a form of several pages saves by itself

    private final Unsent unsent;

    SentForms(Unsent unsent) {
        this.unsent = unsent;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (!request.getMethod().equals("POST") || failed != null || response.getStatus() >= 400) return;
        var path = request.getRequestURI();
        unsent.sent(
                request, path.endsWith(WHILE_TYPING) ? path.substring(0, path.length() - WHILE_TYPING.length()) : path);
    }
}
