/// What speakers do before their meeting: trying devices and line, rehearsing, saying that they are ready.
@NullMarked
package org.presessions.meeting.preparing;

import org.jspecify.annotations.NullMarked;
