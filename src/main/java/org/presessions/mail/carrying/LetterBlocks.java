package org.presessions.mail.carrying;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.presessions.mail.Mail;
import org.presessions.mail.carrying.LetterBlock.Paragraph;
import org.presessions.mail.carrying.LetterBlock.Piece;
import org.presessions.mail.carrying.LetterBlock.Way;

/// Takes the text of a letter apart. Only addresses of this installation become links: a letter may hold what somebody
/// typed, and must not lend its looks to another site.
final class LetterBlocks {
    private static final String PARAGRAPHS = "\\n[ \\t]*\\n\\s*";

    private final Pattern address;

    /// @param installation its address, without a trailing slash
    LetterBlocks(String installation) {
        address = Pattern.compile(Pattern.quote(installation) + "/[\\w/.?=&%~+-]*[\\w/=]");
    }

    /// @param link takes the place of [Mail#LINK]; empty where there is none
    List<LetterBlock> of(String body, String link) {
        var blocks = new ArrayList<LetterBlock>();
        var parts = link.isEmpty() ? List.of(body) : List.of(body.split(Pattern.quote(Mail.LINK), -1));
        for (var part : parts) {
            if (part != parts.getFirst() && blocks.stream().noneMatch(Way.class::isInstance)) blocks.add(new Way(link));
            paragraphs(part, blocks);
        }
        return blocks;
    }

    private void paragraphs(String text, List<LetterBlock> blocks) {
        for (var paragraph : text.strip().split(PARAGRAPHS)) {
            if (paragraph.isBlank()) continue;
            var isWay = address.matcher(paragraph.strip()).matches()
                    && blocks.stream().noneMatch(Way.class::isInstance);
            blocks.add(isWay ? new Way(paragraph.strip()) : paragraph(paragraph));
        }
    }

    private Paragraph paragraph(String text) {
        return new Paragraph(text.lines().map(this::pieces).toList());
    }

    private List<Piece> pieces(String line) {
        var pieces = new ArrayList<Piece>();
        var found = address.matcher(line);
        var end = 0;
        while (found.find()) {
            if (found.start() > end) pieces.add(new Piece(line.substring(end, found.start()), false));
            pieces.add(new Piece(found.group(), true));
            end = found.end();
        }
        if (end < line.length()) pieces.add(new Piece(line.substring(end), false));
        return pieces;
    }
}
