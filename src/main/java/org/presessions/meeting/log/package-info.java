/// The append-only log of a meeting: its events, the rules by which commands become events, and what they amount to.
@NullMarked
package org.presessions.meeting.log;

import org.jspecify.annotations.NullMarked;
