/// Letters of a selection that wait, written as they would be now, or let go.
@NullMarked
package org.presessions.selection.letters;

import org.jspecify.annotations.NullMarked;
