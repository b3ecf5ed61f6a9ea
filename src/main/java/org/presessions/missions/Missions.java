package org.presessions.missions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// The Permanent Missions, and who comes to which Pre-session.
@Component
public class Missions {

    /// The person as a delegate, where a mission invited to this Pre-session counts them as one of its own.
    public Optional<Delegate> delegate(UUID personId, UUID preSessionId) {
        throw new UnsupportedOperationException();
    }

    /// Delegates who said that they come.
    public List<Delegate> attending(UUID preSessionId) {
        throw new UnsupportedOperationException();
    }

    /// Whether the State under Review took the two-minute opening that it was offered.
    public boolean takesOpening(UUID preSessionId) {
        throw new UnsupportedOperationException();
    }
}
