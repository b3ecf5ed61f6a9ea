package org.presessions.shared.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.presessions.shared.documents.WordDocument;
import org.presessions.shared.organisation.Identity;

class MarkdownTest {
    @Test
    void anAddressThatLacksItsBeginningLeadsToTheWebAllTheSame() {
        assertThat(new Markdown("[a](www.example.org/x) [b](ask@example.org) [c](javascript:x)").html())
                .contains("href=\"https://www.example.org/x\"")
                .contains("href=\"mailto:ask@example.org\"")
                .contains(" c</p>");
    }

    @Test
    void paragraphsListsEmphasisAndLinksAreDrawn() {
        assertThat(
                        html(
                                "Apply **now**, *please*.\n\n- one\n- two\n\n[Ask](mailto:ask@example.org) or [look](/how-it-works)"))
                .isEqualTo(
                        "<p>Apply <strong>now</strong>, <em>please</em>.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"
                                + "<p><a rel=\"nofollow\" href=\"mailto:ask@example.org\">Ask</a> or"
                                + " <a rel=\"nofollow\" href=\"/how-it-works\">look</a></p>\n");
    }

    @Test
    void headingsFitBelowTheSectionThatTheyStandIn() {
        assertThat(html("# Who\n\n##### Where")).isEqualTo("<h3>Who</h3>\n<h6>Where</h6>\n");
    }

    @Test
    void whatLooksLikeHtmlStaysText() {
        assertThat(html("<script>alert(1)</script>\n\nA <b onclick=x>b</b>"))
                .isEqualTo(
                        "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n" + "<p>A &lt;b onclick=x&gt;b&lt;/b&gt;</p>\n");
    }

    @Test
    void linksThatRunProgramsAndPicturesFromElsewhereLeaveTheirWords() {
        assertThat(html(
                        "[a](javascript:alert(1)) [b](data:text/html,x) [c](//evil.example) ![d](https://x.example/p.png)"
                                + " <javascript:alert(1)>"))
                .isEqualTo("<p>a b c d javascript:alert(1)</p>\n");
    }

    @Test
    void deepNestingStopsSomewhere() {
        assertThat(html(">".repeat(5000) + " x").split("<blockquote>")).hasSizeLessThan(30);
    }

    @Test
    void aWordFileHasItsListsItsNumbersAndItsLinks() throws IOException {
        var written = word(
                "## What\n\nSee **this** [guide](https://example.org/g).\n\n3. three\n4. four\n\n- item\n\n<i>text</i>");
        assertThat(written.stream().map(XWPFParagraph::getText))
                .containsExactly("What", "See this guide.", "3. three", "4. four", "item", "<i>text</i>");
        assertThat(written.stream().map(XWPFParagraph::getStyle))
                .containsExactly("Heading3", "Normal", "Normal", "Normal", "ListBullet", "Normal");
        assertThat(written.get(1).getRuns().stream().filter(run -> run.isBold()).map(Object::toString))
                .containsExactly("this");
    }

    private static String html(String source) {
        return new Markdown(source).html();
    }

    private static List<XWPFParagraph> word(String source) throws IOException {
        var document = new WordDocument("Title", Locale.ENGLISH, Identity.NONE);
        new Markdown(source).writeInto(document);
        try (var read = new XWPFDocument(new ByteArrayInputStream(document.bytes()))) {
            return read.getParagraphs().stream()
                    .filter(paragraph -> !paragraph.getText().isBlank())
                    .toList();
        }
    }
}
