package org.presessions.meeting.log;

import java.util.Optional;
import java.util.UUID;

/// What the nodes tell each other of a meeting.
///
/// @param personId whom it concerns, beside those at the desk; only of help
public record Announcement(UUID preSessionId, Topic topic, Optional<UUID> personId) {
    private static final String BETWEEN = " ";

    public enum Topic {
        /// the log has grown
        LOG,
        /// what is between one person and the secretariat has changed
        HELP,
        /// somebody came into the backstage, left it, tried a device, or is ready
        BACKSTAGE
    }

    static Announcement ofLog(UUID preSessionId) {
        return new Announcement(preSessionId, Topic.LOG, Optional.empty());
    }

    public static Announcement ofHelp(UUID preSessionId, UUID personId) {
        return new Announcement(preSessionId, Topic.HELP, Optional.of(personId));
    }

    public static Announcement ofBackstage(UUID preSessionId) {
        return new Announcement(preSessionId, Topic.BACKSTAGE, Optional.empty());
    }

    public boolean concerns(UUID person) {
        return personId.filter(person::equals).isPresent();
    }

    String text() {
        var head = topic.name() + BETWEEN + preSessionId;
        return personId.map(id -> head + BETWEEN + id).orElse(head);
    }

    static Announcement read(String text) {
        var parts = text.split(BETWEEN, -1);
        var person = parts.length > 2 ? Optional.of(UUID.fromString(parts[2])) : Optional.<UUID>empty();
        return new Announcement(UUID.fromString(parts[1]), Topic.valueOf(parts[0]), person);
    }
}
