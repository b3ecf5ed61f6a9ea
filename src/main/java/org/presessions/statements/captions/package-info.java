/// Captions of statements: what is said and when, in several languages; read from files, written as files, drafted.
@NullMarked
@NamedInterface("captions")
package org.presessions.statements.captions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
