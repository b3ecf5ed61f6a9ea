package org.presessions.calendar;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/// Where people sit who take part in person: "Room XXII". The room of the live meeting is no hall.
///
/// @param directions building, address, gate and floor, as one tells them to a guest; may be empty
/// @param capacity how many may sit there, where it was said
/// @param isForAll whether everybody may read where it is; else only those who are written to
public record Hall(UUID id, String name, String directions, Optional<Integer> capacity, boolean isForAll) {

    /// "Room XXII, Palais des Nations, door 40", in one line.
    public String where() {
        return directions.isEmpty()
                ? name
                : name + ", "
                        + String.join(
                                ", ",
                                directions
                                        .lines()
                                        .map(String::strip)
                                        .filter(line -> !line.isEmpty())
                                        .toList());
    }

    /// By which one knows whether a letter told it as it is now: no name, and no sign that parts what is told.
    public String code() {
        return UUID.nameUUIDFromBytes(where().getBytes(StandardCharsets.UTF_8)).toString();
    }
}
