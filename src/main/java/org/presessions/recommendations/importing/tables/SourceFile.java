package org.presessions.recommendations.importing.tables;

import java.nio.file.Path;
import java.util.Optional;

/// A file that somebody wants to import. What it is, its content says; its name is only shown.
///
/// @param path on this disk, for reading only
/// @param name as it was given
/// @param encoding that a person says it has; where nobody does, the likeliest is taken
public record SourceFile(Path path, String name, Optional<Encoding> encoding) {
    public SourceFile(Path path, String name) {
        this(path, name, Optional.empty());
    }

    public SourceFile in(Optional<Encoding> said) {
        return new SourceFile(path, name, said);
    }
}
