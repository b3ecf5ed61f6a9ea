package org.presessions.protection;

import java.time.LocalDate;
import java.util.Optional;

/// Who consents for a speaker under 18. Only the speaker, who notes it, and two custodians together read it.
///
/// @param name empty while there is no consent
/// @param given how, in the speaker's words, such as "signed letter"
/// @param on absent while there is no consent
record Guardian(String name, String given, Optional<LocalDate> on) {
    static final Guardian AWAITED = new Guardian("", "", Optional.empty());
}
