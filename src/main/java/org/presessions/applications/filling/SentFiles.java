package org.presessions.applications.filling;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.applications.Applications;
import org.presessions.applications.Draft;
import org.presessions.files.FileKind;
import org.presessions.files.Upload;
import org.presessions.files.UploadFinished;
import org.presessions.files.Uploads;
import org.presessions.shared.FieldErrors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Files of the form as they come, whole or in pieces, whoever of those who work on the draft sends them.
@Component
class SentFiles {
    static final long LIMIT_BYTES = 20_000_000;
    static final int LIMIT_MEGABYTES = (int) (LIMIT_BYTES / 1_000_000);
    static final Set<FileKind> KINDS = Set.of(FileKind.PDF, FileKind.DOCX);

    /// What of a file is here, where it did not come whole.
    record Begun(Upload upload, int percent) {}

    private final Applications applications;
    private final AddedFiles addedFiles;
    private final Uploads uploads;

    SentFiles(Applications applications, AddedFiles addedFiles, Uploads uploads) {
        this.applications = applications;
        this.addedFiles = addedFiles;
        this.uploads = uploads;
    }

    /// @return whether it was awaited, and is handed in
    boolean attach(UUID id, String question, UUID fileId) {
        uploads.forgetRefused(FormUploads.purpose(question), id);
        return question.equals(Draft.SUBMISSION)
                ? applications.attach(id, fileId)
                : addedFiles.attach(id, question, fileId);
    }

    /// At once, in the transaction that ends the upload: the next page that its sender asks for has it.
    @EventListener
    void on(UploadFinished finished) {
        FormUploads.question(finished.purpose())
                .ifPresent(question ->
                        attach(finished.subjectId(), question, finished.file().id()));
    }

    Optional<Begun> begun(Draft draft, String question) {
        return uploads.unfinished(FormUploads.purpose(question), draft.id(), draft.applicantId())
                .map(upload -> new Begun(upload, uploads.receivedPercent(upload)));
    }

    /// Why what came last for a question was not taken; nothing where it was.
    FieldErrors refused(Draft draft, String question) {
        return uploads.refused(FormUploads.purpose(question), draft.id(), draft.applicantId())
                .map(refused -> error(question, refused.trouble(), refused.name(), LIMIT_MEGABYTES))
                .orElseGet(FieldErrors::new);
    }

    /// What came in pieces for an application that is not gone on with, whole or not, with the names of the files.
    void forgetPieces(UUID id) {
        uploads.forgetAll(FormUploads.PURPOSE, id);
    }

    /// At the field of its page.
    static FieldErrors error(String question, String reason, Object... values) {
        var errors = new FieldErrors();
        errors.add(question.equals(Draft.SUBMISSION) ? question : "file", "applications.error." + reason, values);
        return errors;
    }
}
