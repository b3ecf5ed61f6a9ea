package org.presessions.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.Answered;
import org.presessions.shared.Reach;
import org.presessions.shared.Visitor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Reads the visitor's roles anew for each request: a role that was taken away is gone at once, and so is a person. Who
/// was let in by a letter is nobody where the letter does not lead.
final class PresentRolesFilter extends OncePerRequestFilter {
    private final PersonRepository people;
    private final List<Answered> answered;

    PresentRolesFilter(PersonRepository people, List<Answered> answered) {
        this.people = people;
        this.answered = answered;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reach = Visitor.reach(SecurityContextHolder.getContext().getAuthentication());
        Visitor.current().personId().ifPresent(id -> {
            var context = SecurityContextHolder.createEmptyContext();
            if (reach.opens(request.getRequestURI())) context.setAuthentication(present(id, reach));
            else request.setAttribute(Reach.ELSEWHERE, true);
            SecurityContextHolder.setContext(context);
        });
        chain.doFilter(request, response);
    }

    private @Nullable Authentication present(UUID id, Reach reach) {
        return people.find(id)
                .map(person -> SignedIn.authentication(person, reach))
                .orElse(null);
    }

    private boolean isAnswered(HttpServletRequest request) {
        if (answered.stream().noneMatch(known -> known.isAnswered(request))) return false;
        request.setAttribute(Answered.MARK, true);
        return true;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/") || isAnswered(request);
    }
}
