package org.presessions.files;

import java.util.Optional;
import java.util.UUID;

/// Who may upload what for one purpose; the module that wants the files decides.
public interface UploadPolicy {
    /// What may be sent.
    ///
    /// @param atOnce how many of a person's uploads for one subject may be unfinished; the eldest make room
    record Terms(long limitBytes, FileKind kind, int atOnce) {
        public Terms(long limitBytes, FileKind kind) {
            this(limitBytes, kind, 1);
        }
    }

    /// The most bytes that a file for this purpose may have.
    long limitBytes();

    /// A word without spaces, such as `statement-video`.
    String purpose();

    /// The terms under which a person may send a file for a subject; empty where it is not theirs, or not now.
    Optional<Terms> terms(UUID subjectId, UUID personId);
}
