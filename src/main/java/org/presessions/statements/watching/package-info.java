/// Who watches and reads a statement where: panel, secretariat, custodians, and the speaker behind a veil.
@NullMarked
package org.presessions.statements.watching;

import org.jspecify.annotations.NullMarked;
