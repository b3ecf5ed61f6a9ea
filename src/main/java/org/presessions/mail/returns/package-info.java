/// What comes back of a letter, and who answers it.
@NullMarked
package org.presessions.mail.returns;

import org.jspecify.annotations.NullMarked;
