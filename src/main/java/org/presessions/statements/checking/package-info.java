/// The secretariat’s side: which statements are awaited, which are to be checked; approved, or changes asked for.
@NullMarked
package org.presessions.statements.checking;

import org.jspecify.annotations.NullMarked;
