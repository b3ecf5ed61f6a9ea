package org.presessions.meeting.log;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.meeting.log.MeetingEvent.ChannelEvent;
import org.presessions.meeting.log.MeetingEvent.ChannelLeft;
import org.presessions.meeting.log.MeetingEvent.ChannelTaken;

/// Who is heard in which language: one interpreter in a channel, and one channel for an interpreter.
///
/// @param heard persons by the languages that they speak now
public record Channels(Map<String, UUID> heard) {
    static final Channels EMPTY = new Channels(Map.of());

    Channels after(ChannelEvent event) {
        var now = new HashMap<>(heard);
        switch (event) {
            case ChannelTaken(var language, var personId) -> {
                now.values().remove(personId);
                now.put(language, personId);
            }
            case ChannelLeft(var language) -> now.remove(language);
        }
        return new Channels(Map.copyOf(now));
    }

    public boolean isHeard(String language, UUID personId) {
        return personId.equals(heard.get(language));
    }

    /// In which language somebody is heard now.
    public Optional<String> languageOf(UUID personId) {
        return heard.entrySet().stream()
                .filter(entry -> entry.getValue().equals(personId))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
