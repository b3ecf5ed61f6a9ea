package org.presessions.programme;

import java.util.List;
import org.presessions.shared.Page;
import org.presessions.states.State;

/// What does not fit; it keeps nobody from publishing.
///
/// @param key of the sentence
/// @param values of it; a State is written in the reader's language
record Warning(String key, List<Object> values) {
    static Warning of(String key, Object... values) {
        return new Warning("programme.warning." + key, List.of(values));
    }

    boolean isOfNight() {
        return key.endsWith(".night");
    }

    String in(Page page) {
        return page.t(
                key,
                values.stream()
                        .map(value -> value instanceof State state ? state.name(page.locale()) : value)
                        .toArray());
    }
}
