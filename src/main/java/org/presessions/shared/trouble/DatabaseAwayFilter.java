package org.presessions.shared.trouble;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.presessions.shared.installation.DatabasePresence;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers at once with a page that says so while the database is away, before anybody asks it for a session. A request
/// that is on its way when the database goes gets the same page.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class DatabaseAwayFilter extends OncePerRequestFilter {
    private final DatabasePresence presence;
    private final AwayPage page;

    DatabaseAwayFilter(DatabasePresence presence, AwayPage page) {
        this.presence = presence;
        this.page = page;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (presence.isAway()) {
            page.answer(request, response);
            return;
        }
        try (var wait = presence.begin()) {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            if (response.isCommitted() || !DatabasePresence.isCauseOf(failed)) throw failed;
            page.answer(request, response);
        }
    }

    /// What is answered without a database.
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/actuator/") || path.equals("/favicon.svg");
    }
}
