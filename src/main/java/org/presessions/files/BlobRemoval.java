package org.presessions.files;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Removes bytes that no file needs any more. As an event, it is done even if the server dies right after the deletion,
/// and never where the deletion was rolled back.
@Component
class BlobRemoval {
    private final StoredFileRepository repository;
    private final BlobStore blobs;

    BlobRemoval(StoredFileRepository repository, BlobStore blobs) {
        this.repository = repository;
        this.blobs = blobs;
    }

    @ApplicationModuleListener
    void on(StoredFileDeleted deleted) {
        repository.lock(deleted.sha256()); // against somebody who sends the same bytes at this moment
        if (repository.isUsed(deleted.sha256())) return;
        blobs.remove(deleted.sha256());
        blobs.remove(BlobStore.flat(deleted.sha256()));
    }
}
