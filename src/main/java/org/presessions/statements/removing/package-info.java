/// What was erased of a statement that was taken back, and until when backups still hold it.
@NullMarked
package org.presessions.statements.removing;

import org.jspecify.annotations.NullMarked;
