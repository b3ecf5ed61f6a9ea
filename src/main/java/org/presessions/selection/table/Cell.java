package org.presessions.selection.table;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import org.presessions.shared.words.Alphabet;

/// What stands in one place of the table: as text, and as that by which it is sorted.
sealed interface Cell {
    record Nothing() implements Cell {}

    record Text(String said) implements Cell {}

    /// A number that one may reckon with.
    record Count(double rank, String said) implements Cell, Ranked {}

    /// What has an order of its own that is not the alphabet's, such as a day.
    record Placed(double rank, String said) implements Cell, Ranked {}

    /// A moment as a spreadsheet keeps it, on the clocks of one place.
    record Moment(ZonedDateTime at) implements Cell {
        @Override
        public String said() {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
        }
    }

    sealed interface Ranked permits Count, Placed {
        double rank();
    }

    default String said() {
        return "";
    }

    default boolean isEmpty() {
        return this instanceof Nothing;
    }

    static Cell text(String text) {
        return text.isEmpty() ? new Nothing() : new Text(text);
    }

    /// A receipt's number, by its State and then the figures at its end: `40-HTI-10` comes after `40-HTI-9`.
    static Cell receipt(String number) {
        var parts = number.split("-");
        var state = Long.parseLong(parts[parts.length - 2], Character.MAX_RADIX);
        return new Placed(state * 1e6 + Double.parseDouble(parts[parts.length - 1]), number);
    }

    /// Numbers by size, texts by the alphabet. What is empty comes last either way.
    static Comparator<Cell> order(Locale locale, boolean descending) {
        var alphabet = Alphabet.of(locale);
        Comparator<Cell> upwards = (one, other) -> one instanceof Ranked first && other instanceof Ranked second
                ? Double.compare(first.rank(), second.rank())
                : alphabet.compare(one.said(), other.said());
        return Comparator.comparing(Cell::isEmpty).thenComparing(descending ? upwards.reversed() : upwards);
    }
}
