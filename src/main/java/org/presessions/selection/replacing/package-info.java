/// Another speaker of the same organisation: proposed by the organisation or entered by staff, and decided by a person
/// at the desk.
@NullMarked
package org.presessions.selection.replacing;

import org.jspecify.annotations.NullMarked;
