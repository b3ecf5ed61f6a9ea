package org.presessions.recommendations.importing.layouts;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.presessions.recommendations.importing.tables.Limits;

/// A row while a reader fills it. What is blank is left out; what is too long for a person to have meant it is refused.
public final class RowDraft {
    private static final int SHOWN_CHARACTERS = 200;

    private final int number;
    private final Map<Field, List<String>> values = new EnumMap<>(Field.class);

    public RowDraft(int number) {
        this.number = number;
    }

    public RowDraft(int number, RowDraft other) {
        this(number);
        values.putAll(other.values);
    }

    public RowDraft put(Field field, String value) {
        return put(field, List.of(value));
    }

    public RowDraft put(Field field, List<String> several) {
        var said = several.stream().filter(value -> !value.isBlank()).toList();
        if (said.isEmpty()) values.remove(field);
        else values.put(field, said);
        return this;
    }

    public String value(Field field) {
        return values.getOrDefault(field, List.of("")).getFirst();
    }

    public void sendTo(RowSink sink) {
        for (var entry : values.entrySet())
            for (var value : entry.getValue())
                if (value.length() > Limits.VALUE_CHARACTERS) {
                    sink.refused(number, entry.getKey(), value.substring(0, SHOWN_CHARACTERS), "too-long");
                    return;
                }
        sink.row(new SourceRow(number, Map.copyOf(values)));
    }
}
