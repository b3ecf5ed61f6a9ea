package org.presessions.meeting.log;

import java.util.Optional;
import java.util.UUID;

/// What the nodes tell each other of a meeting.
///
/// @param personId whom it concerns, beside those at the desk; only of help
/// @param line a line of captions, as browsers take it; only of that
public record Announcement(UUID meetingId, Topic topic, Optional<UUID> personId, String line) {
    private static final String BETWEEN = " ";
    private static final String NOBODY = "-";

    public enum Topic {
        /// the log has grown
        LOG,
        /// what may be known of a speaker has changed: all look
        CHOICE,
        /// something at the desk has changed, and for the person whom it concerns
        DESK,
        /// somebody came into the backstage, left it, tried a device, or is ready
        BACKSTAGE,
        /// a line of captions was typed, which may be kept nowhere
        CAPTION
    }

    static Announcement ofLog(UUID meetingId) {
        return new Announcement(meetingId, Topic.LOG, Optional.empty(), "");
    }

    public static Announcement ofHelp(UUID meetingId, UUID personId) {
        return new Announcement(meetingId, Topic.DESK, Optional.of(personId), "");
    }

    public static Announcement ofChoice(UUID meetingId) {
        return new Announcement(meetingId, Topic.CHOICE, Optional.empty(), "");
    }

    public static Announcement ofDesk(UUID meetingId) {
        return new Announcement(meetingId, Topic.DESK, Optional.empty(), "");
    }

    public static Announcement ofBackstage(UUID meetingId) {
        return new Announcement(meetingId, Topic.BACKSTAGE, Optional.empty(), "");
    }

    /// @param line at most some thousand characters, which is what PostgreSQL passes on
    public static Announcement ofCaption(UUID meetingId, String line) {
        return new Announcement(meetingId, Topic.CAPTION, Optional.empty(), line);
    }

    public boolean concerns(UUID person) {
        return personId.filter(person::equals).isPresent();
    }

    String text() {
        var person = personId.map(UUID::toString).orElse(NOBODY);
        return String.join(BETWEEN, topic.name(), meetingId.toString(), person, line);
    }

    static Announcement read(String text) {
        var parts = text.split(BETWEEN, 4);
        var person = Optional.of(parts[2]).filter(id -> !id.equals(NOBODY)).map(UUID::fromString);
        return new Announcement(UUID.fromString(parts[1]), Topic.valueOf(parts[0]), person, parts[3]);
    }
}
