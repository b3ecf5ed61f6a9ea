/// The secretariat edits what a call asks: questions, parts, their words and order; looks at it, and publishes it.
@NullMarked
package org.presessions.applications.editing;

import org.jspecify.annotations.NullMarked;
