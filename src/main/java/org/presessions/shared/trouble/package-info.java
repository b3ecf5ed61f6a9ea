/// What one reads where a page cannot be had, or a form not be taken in: the error with what was typed, what is too
/// large, a database that is away.
@NullMarked
package org.presessions.shared.trouble;

import org.jspecify.annotations.NullMarked;
