package org.presessions.shared.markdown;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.presessions.shared.documents.WordDocument;

/// A text in Markdown ([CommonMark](https://commonmark.org)): paragraphs, lists, emphasis, headings, links. What looks
/// like HTML stays text, of a picture its words are shown, and a link leads to the web, to a mailbox, to another page
/// here, or nowhere.
public record Markdown(String source) {
    private static final int NESTED_AT_MOST = 20; // lists and quotes within each other
    private static final int LEVELS_ABOVE = 2; // a page has a title, and what it is a part of
    private static final int LEVELS = 6;

    /// To the web, to a mailbox, to another page here.
    private static final Pattern FOLLOWED = Pattern.compile("(?i)(https?://|mailto:|/(?!/)|#).+");

    private static final Pattern SITE = Pattern.compile("(?i)([a-z0-9-]+\\.)+[a-z]{2,24}([/?#].*)?");
    private static final Pattern MAILBOX = Pattern.compile("(?i)[^\\s@:/]+@([a-z0-9-]+\\.)+[a-z]{2,24}");

    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(NESTED_AT_MOST).build();

    private static final HtmlRenderer HTML = renderer().build();

    /// A tagged PDF wants to know of each link what it is.
    private static final HtmlRenderer PRINTED =
            renderer().attributeProviderFactory(context -> Markdown::nameLink).build();

    private static HtmlRenderer.Builder renderer() {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .urlSanitizer(new DefaultUrlSanitizer(List.of("http", "https", "mailto")));
    }

    /// Safe, and well-formed as XML is. Its headings are those of the third level and below.
    public String html() {
        return HTML.render(document());
    }

    /// The same for a file that is printed.
    public String printedHtml() {
        return PRINTED.render(document());
    }

    /// Adds it to a Word file, its headings below the second level.
    public void writeInto(WordDocument document) {
        document().accept(new MarkdownInWord(document));
    }

    private Node document() {
        var document = PARSER.parse(source);
        document.accept(new Fitting());
        return document;
    }

    private static void nameLink(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Link link) attributes.putIfAbsent("title", link.getDestination());
    }

    /// Makes it a part of a page.
    private static final class Fitting extends AbstractVisitor {
        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(LEVELS, heading.getLevel() + LEVELS_ABOVE));
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            visitChildren(link);
            link.setDestination(whole(link.getDestination()));
            if (!FOLLOWED.matcher(link.getDestination()).matches()) leaveWords(link);
        }

        /// People write `www.example.org` for what is `https://www.example.org`.
        private static String whole(String destination) {
            if (SITE.matcher(destination).matches()) return "https://" + destination;
            return MAILBOX.matcher(destination).matches() ? "mailto:" + destination : destination;
        }

        @Override
        public void visit(Image image) {
            visitChildren(image);
            leaveWords(image);
        }

        private static void leaveWords(Node node) {
            while (node.getFirstChild() != null) node.insertBefore(node.getFirstChild());
            node.unlink();
        }
    }
}
