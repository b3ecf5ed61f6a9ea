/// Meetings of several Pre-sessions: made where a published programme puts the questions on several States together.
@NullMarked
package org.presessions.meeting.joint;

import org.jspecify.annotations.NullMarked;
