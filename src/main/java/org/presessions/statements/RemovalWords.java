package org.presessions.statements;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.presessions.calendar.PreSession;
import org.presessions.shared.words.Words;
import org.presessions.statements.removing.Removal;
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
                .map(until -> words.t("statements.certificate.backups-until", said(until)))
                .orElseGet(() -> words.t("statements.certificate.backups"));
    }

    /// Until when its words are kept, here and in backups.
    List<String> text(Removal removal) {
        var erased = removal.erased().orElseThrow();
        var lines = new ArrayList<String>();
        if (erased.textUntil().isEmpty()) lines.add(words.t("statements.certificate.text"));
        else if (removal.textErasedAt().isEmpty())
            lines.add(words.t(
                    "statements.certificate.text-until", said(erased.textUntil().get())));
        erased.textBackupsUntil()
                .ifPresent(until -> lines.add(words.t("statements.certificate.text-backups", said(until))));
        return List.copyOf(lines);
    }

    String textErased(Instant at) {
        return words.t("statements.certificate.text-erased", said(at));
    }

    private String said(Instant at) {
        return words.formats().instant(at, preSession.series().zone());
    }

    private String languages(Erased erased) {
        return erased.languages().stream()
                .map(code -> StatementLanguages.name(code, words.locale()))
                .collect(Collectors.joining(", "));
    }
}
