package org.presessions.recommendations.importing.tables;

import java.nio.file.Path;

/// A file that somebody wants to import. What it is, its content says; its name is only shown.
///
/// @param path on this disk, for reading only
/// @param name as it was given
public record SourceFile(Path path, String name) {}
