package org.presessions.applications;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// A later close for one State.
///
/// @param reason shown to everyone
/// @param extendedBy absent for sample data
public record CallExtension(
        UUID preSessionId, Instant closesAt, Reason reason, Optional<UUID> extendedBy, Instant extendedAt) {
    /// The secretariat's words.
    ///
    /// @param text for readers of every language into which it was not translated
    /// @param fr in French, or empty
    /// @param es in Spanish, or empty
    public record Reason(String text, String fr, String es) {
        public static Reason of(String text) {
            return new Reason(text, "", "");
        }

        public String in(Locale locale) {
            var translated = switch (locale.getLanguage()) {
                case "fr" -> fr;
                case "es" -> es;
                default -> "";
            };
            return translated.isEmpty() ? text : translated;
        }
    }
}
