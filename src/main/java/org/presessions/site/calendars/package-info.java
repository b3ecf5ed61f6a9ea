/// Pre-sessions for calendars of one's own: of a series, of a State, of one person under a secret address.
@NullMarked
package org.presessions.site.calendars;

import org.jspecify.annotations.NullMarked;
