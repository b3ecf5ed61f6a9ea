package org.presessions.files;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// Keeps bytes under the SHA-256 of their content (hexadecimal), and what was made of them under [#flat]. What is
/// kept is whole and never changes.
///
/// Nobody else knows where that is. To keep files elsewhere than on this disk is one more class beside [DiskBlobs].
interface BlobStore {
    /// Where the flat copy of a document is kept.
    static String flat(String sha256) {
        return sha256 + ".flat";
    }

    /// Keeps the bytes of a file of this disk, which may be gone afterwards. When this returns they are safe from a
    /// loss of power; those that are kept already are kept once.
    void put(String sha256, Path local);

    /// The bytes from the first one on. Parts of a download are reached by `skip`, which must not read what it passes.
    Optional<InputStream> open(String sha256);

    /// Lends the bytes as a file of this disk, for as long as they are used: for what a stream cannot do, such as
    /// another program that reads them. Only for reading; it may be a copy that is gone afterwards.
    <T> Optional<T> withLocalCopy(String sha256, Function<Path, T> use);

    void remove(String sha256);
}
