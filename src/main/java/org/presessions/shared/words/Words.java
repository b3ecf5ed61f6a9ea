package org.presessions.shared.words;

import java.util.Locale;
import org.springframework.context.MessageSource;

/// The words of one language: message bundles `messages/<module>.properties`, keys beginning with the module's name.
///
/// @param locale one of [Languages]
public record Words(MessageSource messages, Locale locale) {

    /// The text of a key, with its values filled in. A missing key throws: `MessagesTest` finds it first.
    public String t(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }

    public Words in(Locale other) {
        return new Words(messages, other);
    }

    public Formats formats() {
        return new Formats(this);
    }
}
