package org.presessions.mail.carrying;

import java.util.List;

/// What stands in a letter, from top to bottom.
public sealed interface LetterBlock {
    /// Some lines that belong together.
    record Paragraph(List<List<Piece>> lines) implements LetterBlock {}

    /// Where the letter leads to: one button.
    record Way(String address) implements LetterBlock {}

    /// @param isAddress whether it is an address of this installation, and may be pressed
    record Piece(String text, boolean isAddress) {}
}
