/// A speaker writes: the list of one’s statements, the page of one, its drafts, what it cites.
@NullMarked
package org.presessions.statements.writing;

import org.jspecify.annotations.NullMarked;
