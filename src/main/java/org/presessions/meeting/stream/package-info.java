/// Tells the browsers in a room that its log has grown.
@NullMarked
package org.presessions.meeting.stream;

import org.jspecify.annotations.NullMarked;
