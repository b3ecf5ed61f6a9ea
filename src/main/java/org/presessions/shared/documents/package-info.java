/// What is taken away: Word documents, PDFs, spreadsheets, and the emblem and figures in them.
@NullMarked
package org.presessions.shared.documents;

import org.jspecify.annotations.NullMarked;
