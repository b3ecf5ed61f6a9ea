package org.presessions.states;

import java.time.LocalDate;
import java.util.Optional;

/// A State's time in an organisation.
///
/// @param since absent where it joined before the UPR began, in 2008
/// @param until the first day on which it no longer belonged
record Membership(String stateIso3, String organisation, Optional<LocalDate> since, Optional<LocalDate> until) {
    boolean holdsOn(LocalDate day) {
        return since.filter(day::isBefore).isEmpty()
                && until.filter(end -> !day.isBefore(end)).isEmpty();
    }
}
