/// What moderators and staff note on the desk of a meeting, for themselves.
@NullMarked
package org.presessions.meeting.notes;

import org.jspecify.annotations.NullMarked;
