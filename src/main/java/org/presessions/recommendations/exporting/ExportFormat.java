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

    /// From so many recommendations on a document takes a word processor long to open.
    public static final int LONG_DOCUMENT = 5000;

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Optional<ExportFormat> find(String code) {
        return Coded.find(ExportFormat.class, code);
    }
}
