package org.presessions.meeting.stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets a crowd into rooms a few at a time, in the order in which they came. Each needs the database now and then; were
/// all let in at once, each would wait for all others before each of its questions, and most in vain. The desk's page
/// and whatever is sent pass by.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // before anybody asks for a session
final class Turnstile extends OncePerRequestFilter {
    private static final int AT_ONCE = 12; // of the twenty connections to the database
    private static final int PATIENCE_SECONDS = 45; // less than proxies have
    private static final int PAGE_BYTES_AT_MOST = 128 * 1024;
    private static final Pattern CROWDED = Pattern.compile("/pre-sessions/[^/]+/[^/]+/meeting(/stream|/news)?");

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!comesIn()) {
            response.setHeader("Retry-After", "2");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        // whoever reads slowly keeps nobody waiting: the page leaves once the place is free again
        if (!request.getRequestURI().endsWith("/stream")) response.setBufferSize(PAGE_BYTES_AT_MOST);
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private boolean comesIn() {
        try {
            return places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET")
                || !CROWDED.matcher(request.getRequestURI()).matches();
    }
}
