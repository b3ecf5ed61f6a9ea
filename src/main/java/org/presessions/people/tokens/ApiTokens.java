package org.presessions.people.tokens;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.shared.installation.RandomToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes tokens, knows whose one is, and ends them. Only their hashes are kept.
@Component
@Transactional
public class ApiTokens {
    /// By which a token is known for what it is, where somebody left one lying about.
    static final String BEGINNING = "presessions_";

    private static final int TOKEN_BYTES = 32;
    private static final String BEARER = "Bearer ";
    private static final Duration USE_NOTED_EACH = Duration.ofMinutes(1);

    /// @param name what it is for
    /// @param valid how long it opens anything
    record NewToken(UUID personId, String name, Scope scope, Duration valid) {}

    private final ApiTokenRepository repository;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    ApiTokens(ApiTokenRepository repository, People people, Audit audit, Clock clock) {
        this.repository = repository;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /// @return the token, which nobody can read again
    String make(NewToken made) {
        var token = BEGINNING + RandomToken.drawn(TOKEN_BYTES).text();
        var now = clock.instant();
        var id = repository.insert(made, new RandomToken(token).hash(), now, now.plus(made.valid()));
        audit.record(
                "api-token.make",
                "api-token/" + id,
                Map.of("scope", made.scope().code(), "days", made.valid().toDays()));
        return token;
    }

    /// The latest first.
    @Transactional(readOnly = true)
    List<ApiToken> of(UUID personId) {
        return repository.of(personId);
    }

    void end(UUID id, UUID personId) {
        if (repository.end(id, personId, clock.instant())) audit.record("api-token.end", "api-token/" + id);
    }

    /// Whose program it is that asks; nobody's, where the token is unknown, over, ended or for something else, or where
    /// its owner is on the staff no more.
    ///
    /// @param authorization as the header of that name says it
    public Optional<UUID> owner(String authorization, Scope scope) {
        if (!authorization.startsWith(BEARER + BEGINNING)) return Optional.empty();
        var sent = new RandomToken(authorization.substring(BEARER.length()).strip());
        var now = clock.instant();
        var token = repository
                .find(sent.hash())
                .filter(known -> known.isValidAt(now) && known.scope() == scope)
                .filter(known ->
                        people.find(known.personId()).filter(Person::isStaff).isPresent());
        token.ifPresent(known -> noteUse(known, now));
        return token.map(ApiToken::personId);
    }

    private void noteUse(ApiToken token, Instant now) {
        var isFresh = token.usedAt()
                .filter(at -> at.plus(USE_NOTED_EACH).isAfter(now))
                .isPresent();
        if (!isFresh) repository.noteUse(token.id(), now);
    }
}
