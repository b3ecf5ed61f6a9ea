/// Personal tokens: with one a program of somebody’s reads what that person may see, one kind of thing, for a while.
@NullMarked
@NamedInterface("tokens")
package org.presessions.people.tokens;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
