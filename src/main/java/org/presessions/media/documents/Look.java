package org.presessions.media.documents;

import java.util.List;

/// What there is to see of a document without opening it.
public sealed interface Look {
    /// A PDF of pictures is kept beside the file.
    ///
    /// @param goesOn whether the document has more pages than the copy
    record Pages(boolean goesOn) implements Look {}

    /// The words of a Word file, and nothing else of it.
    ///
    /// @param goesOn whether there are more
    record Text(List<String> lines, boolean goesOn) implements Look {}

    /// It is being made; whoever asks again in some seconds finds it.
    record Underway() implements Look {}

    /// Nothing can be read of this document.
    record Broken() implements Look {}

    /// This machine lacks the programs that make it.
    record Unable() implements Look {}
}
