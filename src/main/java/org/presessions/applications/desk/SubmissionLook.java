package org.presessions.applications.desk;

import org.presessions.media.documents.FlatCopies;
import org.presessions.media.documents.Look;

/// What the page says of a copy.
final class SubmissionLook {
    static final int PAGES_AT_MOST = FlatCopies.PAGES_AT_MOST;

    private SubmissionLook() {}

    /// The key of a message; some name the most pages of a copy.
    static String said(Look look) {
        return switch (look) {
            case Look.Pages pages -> "applications.look.pages";
            case Look.Text(var lines, var goesOn) when goesOn -> "applications.look.text-goes-on";
            case Look.Text(var lines, var goesOn) when lines.isEmpty() -> "applications.look.no-text";
            case Look.Text text -> "applications.look.text";
            case Look.Underway underway -> "applications.look.underway";
            case Look.Broken broken -> "applications.look.broken";
            case Look.Unable unable -> "applications.look.unable";
        };
    }
}
