package org.presessions.applications.answers;

/// Numbers as people type them: ٢٠١٤ and २०१४ are 2014.
final class Digits {
    private Digits() {}

    /// The same with digits from 0 to 9.
    static String plain(String text) {
        return text.codePoints()
                .map(letter -> Character.isDigit(letter) ? '0' + Character.digit(letter, 10) : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
