package org.presessions.files;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.AbstractResource;
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
