package org.presessions.applications.announcements;

import org.presessions.shared.Coded;

/// The parts of a call's text, in the order in which they are read: as the calls of UPR Info have them.
public enum CallSection implements Coded {
    OBJECTIVES,
    FORMAT,
    EXPECTED_OUTCOMES,
    WHAT_TO_EXPECT,
    HOW_TO_APPLY,
    GUIDE_AND_LINKS,
    WHO_WE_ARE
}
