package org.presessions.shared.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.presessions.shared.documents.WordDocument;
import org.presessions.shared.documents.WordDocument.Style;

/// Writes a text in Markdown into a Word file, paragraph by paragraph.
final class MarkdownInWord extends AbstractVisitor {
    private static final int SECOND = 3; // the level of the first headings within a part of a page
    private static final int NOT_NUMBERED = 0;

    private final WordDocument document;

    MarkdownInWord(WordDocument document) {
        this.document = document;
    }

    @Override
    public void visit(Heading heading) {
        write(heading, document.line(heading.getLevel() <= SECOND ? Style.HEADING_2 : Style.HEADING_3));
    }

    @Override
    public void visit(Paragraph paragraph) {
        var beginsItem = paragraph.getParent() instanceof ListItem && paragraph.getPrevious() == null;
        var number = beginsItem ? number(paragraph.getParent()) : NOT_NUMBERED;
        var line = document.line(beginsItem && number == NOT_NUMBERED ? Style.BULLET : Style.NORMAL);
        if (number != NOT_NUMBERED) line.text(number + ". ");
        write(paragraph, line);
    }

    @Override
    public void visit(FencedCodeBlock code) {
        document.paragraph(Style.NORMAL, code.getLiteral().strip());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        document.paragraph(Style.NORMAL, code.getLiteral().strip());
    }

    @Override
    public void visit(HtmlBlock html) {
        document.paragraph(Style.NORMAL, html.getLiteral());
    }

    private static void write(Node block, WordDocument.Line line) {
        new WordsInLine(line).writeWithin(block);
    }

    /// Of an item in a numbered list.
    private static int number(Node item) {
        if (!(item.getParent() instanceof OrderedList list)) return NOT_NUMBERED;
        var first = list.getMarkerStartNumber();
        var number = first == null ? 1 : first;
        for (var before = item.getPrevious(); before != null; before = before.getPrevious()) number++;
        return number;
    }
}
