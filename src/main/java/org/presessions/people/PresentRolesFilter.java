package org.presessions.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.presessions.shared.Visitor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads the visitor's roles anew for each request: a role that was taken away is gone at once, and so is a person.
final class PresentRolesFilter extends OncePerRequestFilter {
    private final PersonRepository people;

    PresentRolesFilter(PersonRepository people) {
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Visitor.current().personId().ifPresent(id -> {
            var context = SecurityContextHolder.createEmptyContext();
            people.find(id).map(SignedIn::authentication).ifPresent(context::setAuthentication);
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }
}
