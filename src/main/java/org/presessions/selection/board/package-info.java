/// The secretariat plans a panel: candidates and panel side by side, how balanced it is, what waits to be done.
@NullMarked
package org.presessions.selection.board;

import org.jspecify.annotations.NullMarked;
