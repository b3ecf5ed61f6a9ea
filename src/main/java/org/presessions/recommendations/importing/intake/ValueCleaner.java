package org.presessions.recommendations.importing.intake;

import org.presessions.recommendations.importing.intake.Finding.Severity;
import org.presessions.recommendations.importing.layouts.Field;
import org.springframework.web.util.HtmlUtils;

/// Mends what other people's files do to words, and says so: entities of HTML, spaces and line ends around a value,
/// control characters.
final class ValueCleaner {
    private final Findings findings;

    ValueCleaner(Findings findings) {
        this.findings = findings;
    }

    String clean(int row, Field field, String value) {
        var decoded = decoded(value);
        if (!decoded.equals(value)) findings.add(row, Severity.REPAIRED, field, value, "entities");
        var printable = decoded.replaceAll("[\\p{Cc}&&[^\n\t]]", "").replace('\u00A0', ' ');
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
