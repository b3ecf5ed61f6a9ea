package org.presessions.files;

import java.util.UUID;

/// The bytes of a file are not on this node, and the file was not deleted: another node received it and shares no
/// folder with this one, or they are lost. What waits for them can wait; it says nothing of the file itself.
public final class FileElsewhere extends IllegalStateException {
    FileElsewhere(UUID fileId, String sha256) {
        super("file=%s sha256=%s is not on this node".formatted(fileId, sha256));
    }

    private FileElsewhere(String what) {
        super(what + " is not on this node");
    }

    /// What was made of a file is not here, though it was made.
    public static FileElsewhere madeOf(UUID fileId) {
        return new FileElsewhere("what was made of file=" + fileId);
    }
}
