/// What is said of a film, and how much of a file it is.
@NullMarked
@NamedInterface("films")
package org.presessions.media.films;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
