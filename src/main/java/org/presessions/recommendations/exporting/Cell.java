package org.presessions.recommendations.exporting;

import java.util.List;
import java.util.stream.Collectors;

/// How a table says a value: as one text.
final class Cell {
    private Cell() {}

    static String of(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Number(var number) -> Long.toString(number);
            case Value.Flag(var is) -> Boolean.toString(is);
            case Value.Texts(var texts) -> joined(texts);
            case Value.Json(var json) -> json;
            case Value.Nothing() -> "";
        };
    }

    /// Parted by a semicolon and a space; a semicolon or backslash in a text gets a backslash before it.
    private static String joined(List<String> texts) {
        return switch (texts.size()) {
            case 0 -> "";
            case 1 -> escaped(texts.getFirst());
            default -> texts.stream().map(Cell::escaped).collect(Collectors.joining("; "));
        };
    }

    private static String escaped(String text) {
        if (text.indexOf(';') < 0 && text.indexOf('\\') < 0) return text;
        return text.replace("\\", "\\\\").replace(";", "\\;");
    }
}
