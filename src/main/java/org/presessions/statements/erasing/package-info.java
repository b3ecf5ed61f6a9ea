/// The end of words: of statements that were taken back, and of what was never handed in.
@NullMarked
package org.presessions.statements.erasing;

import org.jspecify.annotations.NullMarked;
