package org.presessions.applications;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The applications to speak.
@Component
public class Applications {

    /// What was handed in for a Pre-session and not withdrawn, in the order of the receipts.
    public List<Application> submitted(UUID preSessionId) {
        throw new UnsupportedOperationException();
    }

    public Optional<Application> find(UUID id) {
        throw new UnsupportedOperationException();
    }
}
