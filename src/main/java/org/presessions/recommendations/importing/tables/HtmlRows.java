package org.presessions.recommendations.importing.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.NodeFilter;

/// The rows of the tables in a page of HTML, which some programs give the name of a spreadsheet.
final class HtmlRows implements TableRows {
    private static final int LOOKED_AT_CHARACTERS = 4_096;

    private final Document page;
    private final Iterator<TableRow> rows;

    HtmlRows(SourceFile file) throws IOException {
        Limits.check(file, Limits.HTML_BYTES);
        var charset = file.encoding().map(Encoding::code).orElse(null); // null: what the page says
        try (var in = Files.newInputStream(file.path())) {
            page = Jsoup.parse(in, charset, "");
        }
        rows = read(page).iterator();
    }

    /// Whether it begins as a page does, and has a table.
    static boolean mayBe(SourceFile file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file.path())) {
            head = in.readNBytes(LOOKED_AT_CHARACTERS);
        }
        var text = new String(head, StandardCharsets.ISO_8859_1)
                .replace("\u0000", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return text.replaceFirst("^(?:ï»¿|ÿþ|þÿ)\\s*", "").startsWith("<")
                && text.matches("(?s).*<(?:html|table|body|meta|!doctype html)\\b.*");
    }

    private static List<TableRow> read(Document page) {
        var rows = new ArrayList<TableRow>();
        for (var table : outermost(page, "table")) {
            var grid = new Grid();
            for (var row : outermost(table, "tr")) {
                row.children().forEach(cell -> add(cell, grid));
                rows.add(grid.row(rows.size() + 1));
            }
        }
        return rows;
    }

    /// Those that are not inside of another such: a table in a cell is only more text. Each node is seen once, however
    /// deep a page is nested.
    private static List<Element> outermost(Element within, String name) {
        var found = new ArrayList<Element>();
        within.filter((node, depth) -> {
            if (depth == 0 || !node.normalName().equals(name)) return NodeFilter.FilterResult.CONTINUE;
            found.add((Element) node);
            return NodeFilter.FilterResult.SKIP_ENTIRELY;
        });
        return found;
    }

    private static void add(Element cell, Grid grid) {
        if (!cell.normalName().equals("td") && !cell.normalName().equals("th")) return;
        grid.add(text(cell), number(cell.attr("colspan")), number(cell.attr("rowspan")));
    }

    private static int number(String digits) {
        return digits.matches("[1-9]\\d{0,2}") ? Integer.parseInt(digits) : 1;
    }

    private static String text(Element cell) {
        cell.select("script, style, sup.footnote, del").remove();
        cell.select("br, p, div, li").before("\n");
        return cell.wholeText()
                .replaceAll("[ \\t\\r\\f\u00a0]+", " ")
                .replaceAll(" ?\\n\\s*", "\n")
                .strip();
    }

    /// What the page is called, and what stands before its first table.
    @Override
    public String before() {
        var words = new StringBuilder(page.title()).append('\n');
        for (var element : page.body().select("*"))
            if (element.normalName().equals("table")) break;
            else words.append(element.ownText()).append('\n');
        return words.toString();
    }

    @Override
    public Optional<TableRow> next() {
        return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }

    @Override
    public void close() {}
}
