package org.presessions.meeting.live;

import java.util.Map;
import java.util.UUID;
import org.presessions.meeting.sound.Rights;
import org.presessions.meeting.sound.Sight;
import org.presessions.meeting.sound.Voice;

/// One connection of a browser to the live server.
///
/// @param id known to that browser alone
/// @param handle of the live server's
/// @param channel code of a language; empty for the floor
/// @param mid by which the description of the connection calls its sound or picture
/// @param page a name that the page gave itself by which it is brought; empty where nothing is
record LiveConnection(UUID id, LiveOwner owner, LiveKind kind, String channel, long handle, String mid, String page) {
    boolean is(LiveKind wanted) {
        return kind == wanted;
    }

    /// Whether it hears what is said on the floor.
    boolean isOfFloor() {
        return channel.isEmpty();
    }

    /// Whether its person has either this or one of a kind, and not both.
    boolean isInstead(LiveKind other, LiveOwner by) {
        return kind.isInstead(other) && owner.personId().equals(by.personId());
    }

    /// Whether its person may have it now.
    ///
    /// @param rights of all who are there, by their ids
    boolean isDue(Map<UUID, Rights> rights) {
        var own = rights.get(owner.personId());
        if (own == null) return false;
        return switch (kind) {
            case LISTENS, WATCHES -> true;
            case SPEAKS -> own.voice().hasMicrophone() && !own.isApart();
            case SPEAKS_ALTERED -> own.voice().hasMicrophone() && own.isAltered();
            case INTERPRETS -> own.voice().hasMicrophone() && own.channel().equals(channel);
            case SHOWS -> own.sight().hasCamera();
            case SEES_TABLE -> own.isAtTable();
        };
    }

    boolean isHeard(Map<UUID, Rights> rights) {
        var own = rights.get(owner.personId());
        return own != null && own.voice() == Voice.HEARD;
    }

    boolean isHeardAltered(Map<UUID, Rights> rights) {
        var own = rights.get(owner.personId());
        return own != null && own.isAltered() && own.voice() == Voice.HEARD;
    }

    boolean isSeen(Map<UUID, Rights> rights) {
        var own = rights.get(owner.personId());
        return own != null && own.sight() == Sight.SEEN;
    }

    /// By which the live server knows who speaks or is shown: random, and no name.
    String participant() {
        return id.toString();
    }
}
