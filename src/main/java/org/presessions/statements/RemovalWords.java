package org.presessions.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.presessions.calendar.PreSession;
import org.presessions.shared.words.Words;
import org.presessions.statements.removing.Removal.Erased;
import org.presessions.statements.text.StatementLanguages;

/// Says what was erased of a statement, for its certificate: a page and a mail say the same.
record RemovalWords(Words words, PreSession preSession) {
    List<String> erased(Erased erased) {
        var lines = new ArrayList<String>();
        lines.add(words.t("statements.certificate.videos", erased.videos()));
        if (erased.veiled() > 0) lines.add(words.t("statements.certificate.veiled", erased.veiled()));
        if (!erased.languages().isEmpty()) lines.add(words.t("statements.certificate.captions", languages(erased)));
        if (erased.upload()) lines.add(words.t("statements.certificate.upload"));
        lines.add(words.t("statements.certificate.addresses"));
        lines.add(words.t(preSession.isHeld() ? "statements.certificate.brief" : "statements.certificate.no-brief"));
        return List.copyOf(lines);
    }

    String backups(Erased erased) {
        return erased.backupsUntil()
                .map(until -> words.t(
                        "statements.certificate.backups-until",
                        words.formats().instant(until, preSession.series().zone())))
                .orElseGet(() -> words.t("statements.certificate.backups"));
    }

    private String languages(Erased erased) {
        return erased.languages().stream()
                .map(code -> StatementLanguages.name(code, words.locale()))
                .collect(Collectors.joining(", "));
    }
}
