package org.presessions.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/// Who is asking: nobody in particular, or a person with roles.
///
/// @param personId absent when not signed in
/// @param roles lower-case names, such as `secretariat`
public record Visitor(Optional<UUID> personId, Set<String> roles) {
    public static final Visitor ANONYMOUS = new Visitor(Optional.empty(), Set.of());

    public static Visitor current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Visitor of(@Nullable Authentication authentication) {
        if (authentication == null || authentication instanceof AnonymousAuthenticationToken) return ANONYMOUS;
        var roles = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority != null && authority.startsWith("ROLE_"))
                .map(authority -> authority.substring("ROLE_".length()).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new Visitor(Optional.of(UUID.fromString(authentication.getName())), roles);
    }

    /// Whether the visitor would be let in there as who he is.
    public static boolean comesTo(String path) {
        return reach(SecurityContextHolder.getContext().getAuthentication()).opens(path);
    }

    /// Whether somebody is the visitor, let in by the link of a letter: others may have it too.
    public static boolean isHereByLetter(UUID personId) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return of(authentication).personId().filter(personId::equals).isPresent()
                && !reach(authentication).isEverywhere();
    }

    /// How far whoever was authenticated comes.
    public static Reach reach(@Nullable Authentication authentication) {
        return authentication != null && authentication.getDetails() instanceof Reach reach ? reach : Reach.EVERYWHERE;
    }

    /// The person who is asking; whoever is not signed in is asked to.
    public static UUID signedIn() {
        return current().personId().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("not signed in"));
    }

    public boolean isSignedIn() {
        return personId.isPresent();
    }

    public boolean is(String... anyOf) {
        return Set.of(anyOf).stream().anyMatch(roles::contains);
    }
}
