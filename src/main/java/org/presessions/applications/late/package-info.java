/// Somebody may still apply after the deadline, because staff let them.
@NullMarked
package org.presessions.applications.late;

import org.jspecify.annotations.NullMarked;
