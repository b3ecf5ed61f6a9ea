/// Captions of statements: what is said and when, in several languages; read from files, written as files, drafted.
@NullMarked
package org.presessions.statements.captions;

import org.jspecify.annotations.NullMarked;
