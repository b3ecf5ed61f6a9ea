package org.presessions.statements.captions;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Cuts a text into pieces that one reads at a glance: sentences, and long ones where words end.
final class Sentences {
    /// Two lines of forty-two letters, as broadcasters have them.
    static final int PIECE_CHARACTERS = 84;

    private Sentences() {}

    static List<String> of(String text, Locale language) {
        var pieces = new ArrayList<String>();
        text.lines().forEach(line -> {
            for (var sentence : cut(line, BreakIterator.getSentenceInstance(language)))
                pieces.addAll(pieces(sentence, language));
        });
        return List.copyOf(pieces);
    }

    /// Of about the same length, so that no single word is left over.
    private static List<String> pieces(String sentence, Locale language) {
        var count = (sentence.length() + PIECE_CHARACTERS - 1) / PIECE_CHARACTERS;
        var aim = sentence.length() / Math.max(1, count);
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        var words = BreakIterator.getLineInstance(language);
        words.setText(sentence);
        for (int from = words.first(), to = words.next(); to != BreakIterator.DONE; from = to, to = words.next()) {
            if (piece.length() >= aim || piece.length() + to - from > PIECE_CHARACTERS) put(pieces, piece);
            piece.append(sentence, from, to);
        }
        put(pieces, piece);
        return pieces;
    }

    private static void put(List<String> pieces, StringBuilder piece) {
        var text = piece.toString().strip();
        if (!text.isEmpty()) pieces.add(text);
        piece.setLength(0);
    }

    private static List<String> cut(String text, BreakIterator where) {
        var parts = new ArrayList<String>();
        where.setText(text);
        for (int from = where.first(), to = where.next(); to != BreakIterator.DONE; from = to, to = where.next()) {
            var part = text.substring(from, to).strip();
            if (!part.isEmpty()) parts.add(part);
        }
        return parts;
    }
}
