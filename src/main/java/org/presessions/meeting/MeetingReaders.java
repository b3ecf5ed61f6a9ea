package org.presessions.meeting;

import java.util.UUID;
import org.presessions.statements.StatementReaders;
import org.springframework.stereotype.Component;

/// Whoever may come into the room may read the statements before it.
@Component
class MeetingReaders implements StatementReaders {
    private final MeetingAccess access;

    MeetingReaders(MeetingAccess access) {
        this.access = access;
    }

    @Override
    public boolean mayRead(UUID personId, UUID preSessionId) {
        return access.attendee(personId, preSessionId).isPresent();
    }
}
