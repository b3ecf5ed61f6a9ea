package org.presessions.shared.markdown;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.presessions.shared.documents.WordDocument;

/// Writes what stands within one paragraph of Markdown into a line of a Word file.
final class WordsInLine extends AbstractVisitor {
    private final WordDocument.Line line;
    private boolean isStrong;
    private boolean isEmphasised;

    WordsInLine(WordDocument.Line line) {
        this.line = line;
    }

    void writeWithin(Node block) {
        visitChildren(block);
    }

    @Override
    public void visit(Text text) {
        write(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        write(code.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        write(html.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
        write(" ");
    }

    @Override
    public void visit(HardLineBreak lineBreak) {
        write("\n");
    }

    @Override
    public void visit(StrongEmphasis strong) {
        var before = isStrong;
        isStrong = true;
        visitChildren(strong);
        isStrong = before;
    }

    @Override
    public void visit(Emphasis emphasis) {
        var before = isEmphasised;
        isEmphasised = true;
        visitChildren(emphasis);
        isEmphasised = before;
    }

    /// A file lies on somebody's disk: only what leads to the web or a mailbox leads anywhere from there.
    @Override
    public void visit(Link link) {
        if (link.getDestination().matches("(?i)(https?://|mailto:).+")) line.link(words(link), link.getDestination());
        else visitChildren(link);
    }

    private static String words(Link link) {
        var words = new StringBuilder();
        link.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }
        });
        return words.toString();
    }

    private void write(String text) {
        line.text(text, isStrong, isEmphasised);
    }
}
