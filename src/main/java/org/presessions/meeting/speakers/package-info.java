/// The speakers’ list: who had the floor, when and for how long.
@NullMarked
package org.presessions.meeting.speakers;

import org.jspecify.annotations.NullMarked;
