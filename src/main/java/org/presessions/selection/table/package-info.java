/// All applications of a State, or of a series, as one table: sorted, filtered, taken away as files, and put onto the
/// panel many at once.
@NullMarked
package org.presessions.selection.table;

import org.jspecify.annotations.NullMarked;
