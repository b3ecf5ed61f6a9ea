package org.presessions.recommendations.importing.intake;

import java.util.regex.Pattern;
import org.presessions.recommendations.importing.intake.Finding.Severity;
import org.presessions.recommendations.importing.layouts.Field;
import org.springframework.web.util.HtmlUtils;

/// Mends what other people's files do to words, and says so: entities of HTML, spaces and line ends around a value,
/// control characters.
final class ValueCleaner {
    /// Control characters, and what only says where a word may be parted.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\u00AD\u200B\u2060\uFEFF&&[^\n\t]]");

    private final Findings findings;

    ValueCleaner(Findings findings) {
        this.findings = findings;
    }

    String clean(int row, Field field, String value) {
        var decoded = decoded(value);
        if (!decoded.equals(value)) findings.add(row, Severity.REPAIRED, field, value, "entities");
        var printable = UNSEEN.matcher(decoded).replaceAll("").replace('\u00A0', ' ');
        if (printable.indexOf('\uFFFD') >= 0) findings.add(row, Severity.WARNING, field, value, "lost-letters");
        var stripped = printable.strip();
        if (!stripped.equals(printable)) findings.add(row, Severity.REPAIRED, field, value, "spaces");
        return stripped;
    }

    /// Twice, because some exports encode what was encoded.
    private static String decoded(String value) {
        if (value.indexOf('&') < 0) return value;
        return HtmlUtils.htmlUnescape(HtmlUtils.htmlUnescape(value));
    }
}
