package org.presessions.files;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.shared.Visitor;

/// Who may upload what for one purpose; the module that wants the files decides.
public interface UploadPolicy {
    /// What may be sent.
    ///
    /// @param atOnce how many of a person's uploads for one subject may be unfinished; the eldest make room
    record Terms(long limitBytes, Set<FileKind> kinds, int atOnce) {
        public Terms(long limitBytes, FileKind kind) {
            this(limitBytes, kind, 1);
        }

        public Terms(long limitBytes, FileKind kind, int atOnce) {
            this(limitBytes, Set.of(kind), atOnce);
        }
    }

    /// The most bytes that a file for this purpose may have.
    long limitBytes();

    /// A word without spaces, such as `statement-video`. Where a subject takes several files, each has its own part of
    /// the purpose, after a slash: `application-file/submission`.
    String purpose();

    /// The terms under which a person may send a file for a subject; empty where it is not theirs, or not now.
    Optional<Terms> terms(UUID subjectId, UUID personId);

    /// The same for a part of the purpose.
    ///
    /// @param part empty where the sender named none
    default Optional<Terms> terms(String part, UUID subjectId, UUID personId) {
        return part.isEmpty() ? terms(subjectId, personId) : Optional.empty();
    }

    /// Whose the files are that come with a request; mostly [#whoeverComesTo] the page of the subject.
    Optional<UUID> owner(UUID subjectId, HttpServletRequest request);

    /// Whoever is signed in; one who came by the link of a letter only where that leads to the page too.
    static Optional<UUID> whoeverComesTo(String page) {
        return Visitor.current().personId().filter(person -> Visitor.comesTo(page));
    }
}
