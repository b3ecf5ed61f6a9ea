package org.presessions.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.presessions.shared.Reach;
import org.presessions.shared.Visitor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// Makes the present browser somebody's.
@Component
public class SignedIn {
    /// What the link of a letter lets one be: never one of the staff.
    private static final Set<Role> BY_LETTER = EnumSet.of(Role.SPEAKER, Role.DELEGATE);

    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository tokens;

    SignedIn(SecurityContextRepository contexts, CsrfTokenRepository tokens) {
        this.contexts = contexts;
        this.tokens = tokens;
    }

    /// Signs a person in, under a new session id and with a new token for forms.
    public void as(Person person, HttpServletRequest request, HttpServletResponse response) {
        as(person, Reach.EVERYWHERE, request, response);
    }

    /// Lets a person in as far as a link opens. Whoever is signed in already stays so, and what an earlier letter
    /// opened stays open.
    void as(Person person, Reach reach, HttpServletRequest request, HttpServletResponse response) {
        var present = contexts.loadDeferredContext(request).get().getAuthentication();
        var isSame = present != null && present.getName().equals(person.id().toString());
        if (request.getSession(false) != null) request.changeSessionId();
        if (!isSame)
            tokens.saveToken(null, request, response); // who knew that of the visitor before knows this one not
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(person, isSame ? reach.and(Visitor.reach(present)) : reach));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    static UsernamePasswordAuthenticationToken authentication(Person person, Reach reach) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                person.id().toString(), null, authorities(person, reach));
        authentication.setDetails(reach);
        return authentication;
    }

    private static Set<SimpleGrantedAuthority> authorities(Person person, Reach reach) {
        return person.roles().stream()
                .filter(role -> reach.isEverywhere() || BY_LETTER.contains(role))
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .collect(Collectors.toSet());
    }
}
