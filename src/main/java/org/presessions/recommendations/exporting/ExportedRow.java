package org.presessions.recommendations.exporting;

import java.util.ArrayList;
import java.util.List;
import org.presessions.recommendations.exporting.Column.Type;

/// One recommendation as PostgreSQL's COPY sends it in its binary form (PostgreSQL's documentation, COPY, "Binary
/// Format"):
/// the number of fields, then each with its length before it; -1 for null. The fields are the stored columns in their
/// order, then the import's number, all of them texts but the lists, which are arrays of texts.
final class ExportedRow {
    private static final int IMPORT = Column.STORED.size();
    private static final int FIELDS = IMPORT + 1;
    private static final Slice TRUE = Slice.of("true");
    private static final Slice FALSE = Slice.of("false");
    private static final int ARRAY_HEAD = 12; // dimensions, whether there are nulls, the elements' type
    private static final int ARRAY_DIMENSION = 8; // number of elements, lower bound

    private final byte[] bytes;
    private final int[] from = new int[FIELDS];
    private final int[] lengths = new int[FIELDS];
    private final Lookups lookups;

    /// @param at where the number of fields stands
    ExportedRow(byte[] bytes, int at, Lookups lookups) {
        this.bytes = bytes;
        this.lookups = lookups;
        var position = at + Short.BYTES;
        for (var field = 0; field < FIELDS; field++) {
            lengths[field] = integer(position);
            from[field] = position + Integer.BYTES;
            position = from[field] + Math.max(0, lengths[field]);
        }
    }

    static int fields(byte[] bytes, int at) {
        return (short) ((bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF);
    }

    long id() {
        var id = 0L;
        for (var i = from[0]; i < from[0] + lengths[0]; i++) id = id * 10 + bytes[i] - '0';
        return id;
    }

    /// Empty where there is none; of every column but the lists.
    Slice value(Column column) {
        return switch (column) {
            case RECOMMENDING_STATE -> {
                var iso3 = stored(column);
                yield iso3.isEmpty() ? Lookups.UNKNOWN : iso3;
            }
            case CYCLE -> lookups.cycle(stored(Column.SESSION));
            case YEAR -> lookups.year(stored(Column.SESSION));
            case STATE_UNDER_REVIEW_NAME -> lookups.name(stored(Column.STATE_UNDER_REVIEW));
            case RECOMMENDING_STATE_NAME -> lookups.name(stored(Column.RECOMMENDING_STATE));
            case ADDRESS -> lookups.address(stored(Column.ID));
            case SAMPLE -> isSample() ? TRUE : FALSE;
            case LICENCE_NOTE -> lookups.origin(field(IMPORT)).licenceNote();
            default -> stored(column);
        };
    }

    List<Slice> list(Column column) {
        if (column.type() != Type.LIST) throw new IllegalArgumentException(column.code());
        var position = from[column.ordinal()];
        if (integer(position) == 0) return List.of();
        var count = integer(position + ARRAY_HEAD);
        position += ARRAY_HEAD + ARRAY_DIMENSION;
        var values = new ArrayList<Slice>(count);
        for (var i = 0; i < count; i++) {
            var length = integer(position);
            values.add(new Slice(bytes, position + Integer.BYTES, length));
            position += Integer.BYTES + length;
        }
        return values;
    }

    /// Whether the demonstration invented it.
    boolean isSample() {
        return lookups.origin(field(IMPORT)).sample();
    }

    private Slice stored(Column column) {
        return field(column.ordinal());
    }

    private Slice field(int field) {
        return lengths[field] <= 0 ? Slice.EMPTY : new Slice(bytes, from[field], lengths[field]);
    }

    private int integer(int at) {
        return bytes[at] << 24 | (bytes[at + 1] & 0xFF) << 16 | (bytes[at + 2] & 0xFF) << 8 | bytes[at + 3] & 0xFF;
    }
}
