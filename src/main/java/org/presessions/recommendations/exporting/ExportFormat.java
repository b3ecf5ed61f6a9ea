package org.presessions.recommendations.exporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The files that a result can be taken away as.
public enum ExportFormat {
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

    /// As addresses and file names spell it.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ExportFormat> find(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code().equals(code))
                .findFirst();
    }
}
