package org.presessions.recommendations.exporting;

import java.util.List;
import java.util.Optional;

/// What a recommendation says in a column.
sealed interface Value {
    /// Where nothing is said that would have to be a number.
    Value NOTHING = new Nothing();

    record Text(String text) implements Value {}

    record Number(long number) implements Value {}

    record Flag(boolean is) implements Value {}

    record Texts(List<String> texts) implements Value {}

    /// @param json as the record keeps it
    record Json(String json) implements Value {}

    record Nothing() implements Value {}

    static Value of(Optional<Integer> number) {
        return number.<Value>map(Number::new).orElse(NOTHING);
    }
}
