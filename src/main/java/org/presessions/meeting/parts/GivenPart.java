package org.presessions.meeting.parts;

import java.util.UUID;

/// @param language code, into which is interpreted or in which captions are typed
public record GivenPart(UUID personId, Part part, String language) {
    boolean is(Part wanted) {
        return part == wanted;
    }
}
