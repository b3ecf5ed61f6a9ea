package org.presessions.applications.late;

import java.time.Instant;
import java.util.Optional;
import org.presessions.applications.Draft;

/// An application that staff entered for somebody who wrote by post, as its page lists it.
///
/// @param owner address of who wrote
/// @param by address of who began it; empty where that is not known any more
public record ByPost(Draft draft, Instant begunAt, String owner, String by) {
    /// Whose it is: who asks to speak, as staff typed it; otherwise the address.
    public String title() {
        return Optional.of(draft)
                .filter(Draft::isEnteredByStaff)
                .map(Draft::application)
                .map(application -> application.answers().institution())
                .filter(institution -> !institution.isBlank())
                .orElse(owner);
    }
}
