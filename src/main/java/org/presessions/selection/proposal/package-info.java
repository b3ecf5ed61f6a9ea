/// A panel as the criteria of balance would have it, with the reasons. A person decides whether it is taken.
@NullMarked
package org.presessions.selection.proposal;

import org.jspecify.annotations.NullMarked;
