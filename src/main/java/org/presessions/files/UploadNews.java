package org.presessions.files;

/// What is told to those who wait for an upload, once it was looked at: [UploadFinished] or [UploadRefused].
final class UploadNews {
    private UploadNews() {}

    static Object of(Upload upload, StoreOutcome outcome) {
        return switch (outcome) {
            case StoreOutcome.Stored(var file) ->
                new UploadFinished(upload.id(), upload.purpose(), upload.subjectId(), file);
            case StoreOutcome.WrongKind() -> refused(upload, UploadRefused.Reason.WRONG_KIND);
            case StoreOutcome.TooLarge(var limit) -> refused(upload, UploadRefused.Reason.TOO_LARGE);
            case StoreOutcome.Broken() -> refused(upload, UploadRefused.Reason.BROKEN);
            case StoreOutcome.Active() -> refused(upload, UploadRefused.Reason.WRONG_KIND); // no video is
            case StoreOutcome.Empty() -> refused(upload, UploadRefused.Reason.EMPTY);
        };
    }

    static UploadRefused refused(Upload upload, UploadRefused.Reason reason) {
        return new UploadRefused(upload.id(), upload.purpose(), upload.subjectId(), reason);
    }
}
