package org.presessions.mail;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What became of letters, for those who count them. A mail's row stays: what left is known to have left.
@Component
@Transactional(readOnly = true)
public class LetterStates {
    private final LetterStateRepository repository;
    private final Clock clock;

    LetterStates(LetterStateRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /// Somebody goes in by the link of a letter: it has been read, as far as one can know without spying.
    @Transactional
    public void opened(UUID id) {
        repository.opened(id, clock.instant());
    }

    /// Letters by their ids, in one query.
    public Map<UUID, LetterState> of(Collection<UUID> ids) {
        return repository.find(ids).stream().collect(Collectors.toMap(LetterState::id, Function.identity()));
    }

    /// The letters whose personal link leads to one of some places, by the place, oldest first; in one query.
    ///
    /// @param paths such as `/statements/…`
    public Map<String, List<LetterState>> leadingTo(Collection<String> paths) {
        return repository.leadingTo(paths);
    }

    /// The letters that tell some facts ([Tie#fact]), by the fact, oldest first; in one query.
    public Map<String, List<LetterState>> telling(Collection<String> facts) {
        return repository.telling(facts);
    }
}
