package org.presessions.recommendations.exporting;

import java.util.Optional;
import org.presessions.shared.Coded;

/// The files that a result can be taken away as.
public enum ExportFormat implements Coded {
    CSV("text/csv;charset=UTF-8"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    JSONL("application/jsonl;charset=UTF-8"),
    JSON("application/json"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    /// A document is held in memory while it is written, some 10 kB for each recommendation, and by the word processor
    /// that opens it: it has so many at most, several times what a State is given in a cycle.
    public static final int DOCUMENT_AT_MOST = 3000;

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    /// Whether a file of this kind may have so many recommendations.
    public boolean holds(long rows) {
        return this != DOCX || rows <= DOCUMENT_AT_MOST;
    }

    static Optional<ExportFormat> find(String code) {
        return Coded.find(ExportFormat.class, code);
    }
}
