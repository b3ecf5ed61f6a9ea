package org.presessions.files;

import java.util.UUID;

/// A file as it was sent, or what is kept of it ([StoredFiles#keepInstead]).
///
/// @param name as its sender named it; shown as text, never used as a path
/// @param mediaType found by content, not by name
/// @param bytes length
/// @param sha256 hexadecimal
public record StoredFile(UUID id, String name, String mediaType, long bytes, String sha256) {}
