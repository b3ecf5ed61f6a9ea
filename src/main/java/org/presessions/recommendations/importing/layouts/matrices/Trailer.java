package org.presessions.recommendations.importing.layouts.matrices;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What stands behind a recommendation in the same cell of a matrix: the document that states the position, and
/// remarks.
///
/// @param words what is before
/// @param source symbol of a document, or empty
/// @param remarks such as "Comments: the State explained …"
record Trailer(String words, String source, List<String> remarks) {
    private static final String SOURCE =
            "sources?\\s+of\\s+(?:the\\s+)?positions?|source\\s+de\\s+la\\s+position|fuente\\s+de\\s+la\\s+posición";
    private static final String REMARK =
            "comments?|remarks?|notes?|explanations?|commentaires?|remarques?|observations?|comentarios?|observaciones";
    /// A remark begins a line, or stands behind what ends a text.
    private static final Pattern BEGIN = Pattern.compile(
            "(?iu)(?:(?<=[\\n;.)*\\]])[\\s*]*\\b(?<remark>" + REMARK + ")|\\s*\\b(?<source>" + SOURCE + "))\\s*:\\s*");

    static Trailer of(String cell) {
        var begins = BEGIN.matcher(cell).results().toList();
        if (begins.isEmpty()) return new Trailer(cell, "", List.of());
        var source = "";
        var remarks = new ArrayList<String>();
        for (int i = 0; i < begins.size(); i++) {
            var begin = begins.get(i);
            int end = i + 1 < begins.size() ? begins.get(i + 1).start() : cell.length();
            var said = cell.substring(begin.end(), end).strip();
            if (begin.group("source") != null) source = source.isEmpty() ? said : source + "; " + said;
            else if (!said.isEmpty()) remarks.add(begin.group("remark") + ": " + said);
        }
        return new Trailer(cell.substring(0, begins.getFirst().start()), source, List.copyOf(remarks));
    }
}
