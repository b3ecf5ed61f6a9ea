package org.presessions.meeting.help;

import org.presessions.shared.Coded;

/// What somebody in the room needs help with; the words are `meeting.help.<code>`.
public enum HelpTopic implements Coded {
    CANNOT_HEAR,
    NOT_HEARD,
    NO_PICTURE,
    STANDS_STILL,
    OTHER
}
