package org.presessions.meeting.stream;

import java.util.Locale;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.sound.LivePlace;

/// Whose line it is, and to where.
///
/// @param sessionId the session of the browser: when it is over, so is the line
/// @param language of the page that it shows
record MeetingLine(LivePlace place, Attendee attendee, String sessionId, Locale language) {}
