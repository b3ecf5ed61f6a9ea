package org.presessions.shared.documents;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// A document that was made for whoever asks, to be saved; nobody on the way keeps it.
///
/// @param type its ending too
/// @param name of the file, without its ending, in the reader's language
public record MadeDocument(Type type, String name, byte[] content) {
    public enum Type {
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx"),
        PDF(MediaType.APPLICATION_PDF_VALUE, ".pdf");

        private final MediaType mediaType;
        private final String ending;

        Type(String mediaType, String ending) {
            this.mediaType = MediaType.parseMediaType(mediaType);
            this.ending = ending;
        }

        /// With its dot; empty where it is none of these.
        public static String endingOf(String mediaType) {
            return Stream.of(values())
                    .filter(type -> type.mediaType.toString().equals(mediaType))
                    .findFirst()
                    .map(type -> type.ending)
                    .orElse("");
        }
    }

    /// With nothing in it that a file system forbids.
    public String fileName() {
        return name.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-") + type.ending;
    }

    /// The answer of a controller.
    public ResponseEntity<byte[]> answer() {
        var disposition = ContentDisposition.attachment()
                .filename(fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type.mediaType)
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
