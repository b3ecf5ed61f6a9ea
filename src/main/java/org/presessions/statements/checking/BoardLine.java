package org.presessions.statements.checking;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.presessions.calendar.PreSession;
import org.presessions.mail.LetterState;
import org.presessions.media.films.Finding;
import org.presessions.protection.Shown;
import org.presessions.selection.Seat;
import org.presessions.shared.Page;
import org.presessions.shared.parts.StatusKind;
import org.presessions.statements.Manuscript;
import org.presessions.statements.text.StatementLanguages;

/// One speaker on the board: what is here of the statement, and what is missing.
///
/// @param script absent while the speaker has not begun
/// @param percent of what is arriving or being prepared
/// @param length of the video, such as 4:52; empty where none may be watched
/// @param findings about the video; none before the statement was handed in
/// @param captions codes of languages; none where the text is not shown
/// @param letters to the speaker about the statement, oldest first
/// @param reminded when the speaker was last
/// @param isRemindable whether a reminder makes sense: it is not handed in, and wanted
record BoardLine(
        PreSession preSession,
        Seat seat,
        Shown speaker,
        Optional<Manuscript> script,
        BoardStage stage,
        int percent,
        String length,
        List<Finding> findings,
        SortedSet<String> captions,
        List<LetterState> letters,
        Optional<Instant> reminded,
        boolean isRemindable) {

    /// Address of the page where it is looked at; empty where staff may not read it yet.
    Optional<String> path() {
        return script.filter(Manuscript::isShownToStaff).map(found -> "/desk/statements/" + found.id());
    }

    /// Address where it is taken back while staff may not read it, or where it says what was erased; empty where there
    /// is nothing, or another page leads there.
    Optional<String> removalPath() {
        return script.filter(found -> !found.isShownToStaff())
                .map(found -> "/desk/statements/" + found.id() + "/removal");
    }

    /// "arriving, 43%"
    String said(Page page) {
        return page.t("statements.board.stage." + stage.code(), percent);
    }

    boolean needsALook() {
        return findings.stream().anyMatch(finding -> finding.kind().isTrouble());
    }

    /// "Spanish; captions: English, French"; empty where nothing may be said.
    String languages(Page page) {
        if (path().isEmpty() || !speaker.text()) return "";
        var written = name(script.orElseThrow().content().language(), page);
        if (captions.isEmpty()) return page.t("statements.board.no-captions", written);
        var languages = String.join(
                ", ", captions.stream().map(code -> name(code, page)).toList());
        return page.t("statements.board.captions", written, languages);
    }

    private static String name(String code, Page page) {
        return StatementLanguages.name(code, page.locale());
    }

    /// Whether a video is here, whatever its state.
    StatusKind video() {
        return script.flatMap(Manuscript::videoAssetId).isPresent() ? StatusKind.DONE : StatusKind.NOT_YET;
    }
}
