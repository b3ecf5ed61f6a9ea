package org.presessions.shared.words;

import com.ibm.icu.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One text of a bundle. Most are said as they stand; the others are ICU messages, such as `{0, plural, =0 {Nobody} one
/// {One person} other {{0} people}}`.
sealed interface Text {
    String with(@Nullable Object... values);

    static Text of(String text, Locale locale) {
        return text.contains("{") ? new Message(text, locale) : new Plain(text);
    }

    record Plain(String text) implements Text {
        @Override
        public String with(@Nullable Object... values) {
            return text;
        }
    }

    /// Parsed when it is first said. ICU's formats remember what they used last, so one thread at a time says it.
    final class Message implements Text {
        private final String text;
        private final Locale locale;
        private @Nullable MessageFormat format;

        Message(String text, Locale locale) {
            this.text = text;
            this.locale = locale;
        }

        @Override
        public synchronized String with(@Nullable Object... values) {
            if (format == null) format = new MessageFormat(text, locale);
            return format.format(values);
        }
    }
}
