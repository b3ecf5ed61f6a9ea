package org.presessions.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.presessions.shared.NotFound;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Answers with a file that somebody sent, so that it can do no harm: saved and never shown in the page's place, of the
/// type that was found, without scripts should a browser show it all the same.
@Component
public class Downloads {
    private final StoredFiles files;

    Downloads(StoredFiles files) {
        this.files = files;
    }

    /// The answer of a controller; whoever asks must have been allowed to before. Parts (`Range`) are served. It stands
    /// in the record of acts.
    public ResponseEntity<Resource> of(StoredFile file) {
        files.noteReading(file);
        return published(file);
    }

    /// The same of what everybody may have, which is no act of anybody's.
    public ResponseEntity<Resource> published(StoredFile file) {
        var saved = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", saved.toString())
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(new Content(files, file));
    }

    /// Answers with the flat copy of a PDF, for the browser to show. It was made here of pictures alone, so that
    /// nothing of it needs to be forbidden but to stand in another page. It stands in the record of acts as a look.
    ///
    /// @throws NotFound where there is no flat copy on this node
    public ResponseEntity<Resource> flat(StoredFile file) {
        var copy = new InputStreamResource(files.openFlat(file));
        files.noteLook(file);
        var shown = ContentDisposition.inline()
                .filename("pages of " + file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", shown.toString())
                .header("Content-Security-Policy", "frame-ancestors 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .body(copy);
    }

    /// Length and bytes: all that an answer needs, and nothing of where they lie.
    private static final class Content extends AbstractResource {
        private final StoredFiles files;
        private final StoredFile file;

        Content(StoredFiles files, StoredFile file) {
            this.files = files;
            this.file = file;
        }

        @Override
        public long contentLength() {
            return file.bytes();
        }

        @Override
        public InputStream getInputStream() {
            return files.open(file);
        }

        @Override
        public String getDescription() {
            return "file " + file.id();
        }
    }
}
