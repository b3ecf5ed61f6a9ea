package org.presessions.media;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Serves a piece of a film to whom it was found a moment ago that he may have it ([RecentAnswers]), before all that
/// finds out who somebody is and which page answers: of a small piece that was most of what it cost. Everything else
/// goes on to [MediaController].
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class PieceFilter extends OncePerRequestFilter {
    private static final Pattern ADDRESS =
            Pattern.compile("/m/(\\d{1,12})-([A-Za-z0-9_-]{43})/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/(.+)");

    private final RecentAnswers recent;
    private final MediaAddresses addresses;
    private final RenditionStore renditions;

    PieceFilter(RecentAnswers recent, MediaAddresses addresses, RenditionStore renditions) {
        this.recent = recent;
        this.addresses = addresses;
        this.renditions = renditions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || !request.getRequestURI().startsWith("/m/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = ADDRESS.matcher(request.getRequestURI());
        if (!address.matches() || !recent.isAnswered(request) || !isSent(address, request, response))
            chain.doFilter(request, response);
    }

    private boolean isSent(MatchResult address, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var assetId = UUID.fromString(address.group(3));
        var expiry = Long.parseLong(address.group(1));
        var name = address.group(4);
        if (!MediaController.isFile(name)
                || addresses.isOver(expiry)
                || !addresses.isOurs(assetId, expiry, address.group(2))) return false;
        var found = renditions.find(assetId, name);
        if (found.isEmpty()) return false;
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        return Delivery.isDone(found.get(), name, request, response);
    }
}
