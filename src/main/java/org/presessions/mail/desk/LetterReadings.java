package org.presessions.mail.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.audit.Audit;
import org.presessions.shared.PageFrame;
import org.presessions.shared.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who of the staff has read a letter before it left: whoever says so, and whoever changed its words. That a page was
/// open proves nothing.
@Component
@Transactional
class LetterReadings {
    /// @param reader by name; empty for who is not known here any more
    public record Reading(String reader, Instant at) {}

    private final LetterReadingRepository repository;
    private final ObjectProvider<PageFrame.Names> names;
    private final Audit audit;
    private final Clock clock;

    LetterReadings(
            LetterReadingRepository repository, ObjectProvider<PageFrame.Names> names, Audit audit, Clock clock) {
        this.repository = repository;
        this.names = names;
        this.audit = audit;
        this.clock = clock;
    }

    /// The visitor has read it in these words.
    ///
    /// @return false where it waits no more, or says something else by now
    boolean note(UUID mailId, LetterForm words) {
        if (!repository.insert(mailId, words, Visitor.signedIn(), clock.instant())) return false;
        audit.record("mail.read", "mail/" + mailId);
        return true;
    }

    /// The first first; those of one letter.
    @Transactional(readOnly = true)
    List<Reading> of(UUID mailId) {
        return of(List.of(mailId)).getOrDefault(mailId, List.of());
    }

    /// By letter; in as many queries as there are readers, which are few.
    @Transactional(readOnly = true)
    Map<UUID, List<Reading>> of(Collection<UUID> mailIds) {
        var found = repository.of(mailIds);
        var called = found.values().stream()
                .flatMap(List::stream)
                .map(LetterReadingRepository.Row::personId)
                .distinct()
                .collect(Collectors.toMap(id -> id, this::name));
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        letter -> letter.getValue().stream()
                                .map(row -> new Reading(called.getOrDefault(row.personId(), ""), row.at()))
                                .toList()));
    }

    private String name(UUID personId) {
        return names.stream().map(known -> known.nameOf(personId)).findFirst().orElse("");
    }
}
