/// What people typed into forms that could not be taken in: read once more, kept for a day for the one who typed
/// it, put back into the form; and what two windows or two persons typed into the same form.
@NullMarked
package org.presessions.shared.typed;

import org.jspecify.annotations.NullMarked;
