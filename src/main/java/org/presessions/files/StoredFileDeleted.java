package org.presessions.files;

/// A file was forgotten; whether its bytes may go is decided afterwards.
record StoredFileDeleted(String sha256) {}
