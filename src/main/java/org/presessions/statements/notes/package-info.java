/// What staff note at a moment of a video, for its speaker.
@NullMarked
package org.presessions.statements.notes;

import org.jspecify.annotations.NullMarked;
