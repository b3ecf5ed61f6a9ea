/// What was decided on an application, and what its organisation was told of it.
@NullMarked
package org.presessions.selection.decisions;

import org.jspecify.annotations.NullMarked;
