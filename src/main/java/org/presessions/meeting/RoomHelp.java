package org.presessions.meeting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.people.Role;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Help by text from the secretariat, between whoever asks and the staff. It is no part of the meeting's log, and is
/// erased some days later ([HelpErasure]).
@Component
@Transactional
class RoomHelp {
    private final HelpRepository repository;
    private final Clock clock;

    RoomHelp(HelpRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    static boolean isStaff() {
        return Visitor.current().is(Role.SECRETARIAT.code(), Role.ADMINISTRATOR.code());
    }

    /// @param id chosen by the sender's form, so that what is sent twice is one
    void ask(UUID id, UUID preSessionId, UUID personId, HelpTopic topic, String text) {
        var request = new HelpRequest(id, personId, topic, text, clock.instant(), "", Optional.empty());
        repository.insert(preSessionId, request);
    }

    @Transactional(readOnly = true)
    List<HelpRequest> of(UUID preSessionId) {
        return repository.of(preSessionId);
    }

    @Transactional(readOnly = true)
    List<HelpRequest> of(UUID preSessionId, UUID personId) {
        return repository.of(preSessionId).stream()
                .filter(request -> request.personId().equals(personId))
                .toList();
    }

    /// The last answer counts.
    ///
    /// @throws NotFound where it is not of this Pre-session
    void answer(UUID preSessionId, UUID id, String text) {
        if (!repository.answer(preSessionId, id, text, Visitor.signedIn(), clock.instant())) throw new NotFound();
    }

    /// As [#answer], for what needs no more.
    void done(UUID preSessionId, UUID id) {
        if (!repository.done(preSessionId, id, clock.instant())) throw new NotFound();
    }

    /// Opens again what was put aside.
    void reopen(UUID preSessionId, UUID id) {
        if (!repository.reopen(preSessionId, id)) throw new NotFound();
    }
}
