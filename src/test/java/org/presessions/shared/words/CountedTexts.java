package org.presessions.shared.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// Texts of many scripts with the number of their words, by which server and browser are held to the same count.
final class CountedTexts {
    static final Map<String, Integer> ALL = read();

    private CountedTexts() {}

    private static Map<String, Integer> read() {
        var all = new LinkedHashMap<String, Integer>();
        try {
            for (var line : Files.readAllLines(Path.of("src/test/resources/word-counts.txt"))) {
                var end = line.lastIndexOf('|');
                all.put(
                        line.substring(0, end).strip(),
                        Integer.valueOf(line.substring(end + 1).strip()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
