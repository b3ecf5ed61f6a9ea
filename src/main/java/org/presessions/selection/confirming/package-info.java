/// A speaker answers an invitation, and is reminded before the day by which to answer.
@NullMarked
package org.presessions.selection.confirming;

import org.jspecify.annotations.NullMarked;
