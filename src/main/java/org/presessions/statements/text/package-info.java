/// What a speaker writes: a text for each issue, the languages that it may be in, and what is said of it.
@NullMarked
@NamedInterface("text")
package org.presessions.statements.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
