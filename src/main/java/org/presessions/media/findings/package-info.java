/// What is unusual in a film, for those who can mend it: the speaker and the desk.
@NullMarked
@NamedInterface("findings")
package org.presessions.media.findings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
