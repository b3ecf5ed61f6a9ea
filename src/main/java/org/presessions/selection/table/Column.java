package org.presessions.selection.table;

import org.presessions.shared.words.Words;

/// What the table can say of an application.
sealed interface Column permits TableColumn, AskedColumn {
    /// By which addresses name it.
    String code();

    String label(Words words);
}
