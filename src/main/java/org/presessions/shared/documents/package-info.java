/// What is taken away: Word documents, spreadsheets, and the emblem and figures in them.
@NullMarked
package org.presessions.shared.documents;

import org.jspecify.annotations.NullMarked;
