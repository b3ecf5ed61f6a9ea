package org.presessions.selection;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.applications.answers.Safety;

/// A place on the panel of a State: who speaks, for which institution, when in the order and how long. Where several
/// speak within one place, it is the first one's, and the others stand beside; each of them has a seat of his own too,
/// which is known by its own id and has nobody beside.
///
/// @param position 1 speaks first
/// @param speakingTime whole minutes
/// @param safety what the application says of naming the speaker
/// @param issues codes of the issues that the statement will address
/// @param placeId of the seat by which the place and its statement are known; its own, save for one who speaks beside
/// @param beside who speaks within the same place, and whoever did so, whom its statement may still show
public record Seat(
        UUID id,
        UUID preSessionId,
        UUID applicationId,
        UUID speakerId,
        String speakerName,
        String speakerPosition,
        String institution,
        InstitutionKind kind,
        Set<String> issues,
        int position,
        Duration speakingTime,
        SeatStatus status,
        Safety safety,
        UUID placeId,
        List<Seat> beside) {

    /// Of one who speaks alone.
    public Seat(
            UUID id,
            UUID preSessionId,
            UUID applicationId,
            UUID speakerId,
            String speakerName,
            String speakerPosition,
            String institution,
            InstitutionKind kind,
            Set<String> issues,
            int position,
            Duration speakingTime,
            SeatStatus status,
            Safety safety) {
        this(
                id,
                preSessionId,
                applicationId,
                speakerId,
                speakerName,
                speakerPosition,
                institution,
                kind,
                issues,
                position,
                speakingTime,
                status,
                safety,
                id,
                List.of());
    }

    /// Those who speak in the place, each without the others; the first is whom the application names.
    public List<Seat> speakers() {
        return Stream.concat(
                        Stream.of(first()), beside.stream().filter(other -> other.status() == SeatStatus.CONFIRMED))
                .toList();
    }

    /// As [#speakers], with those who do so no more.
    public List<Seat> bound() {
        return Stream.concat(Stream.of(first()), beside.stream()).toList();
    }

    /// What a person has of the place, without the others.
    public Optional<Seat> ownOf(UUID personId) {
        return speakers().stream()
                .filter(seat -> seat.speakerId().equals(personId))
                .findFirst();
    }

    /// Of those who speak in the place.
    public List<UUID> personIds() {
        return speakers().stream().map(Seat::speakerId).toList();
    }

    public boolean isOf(UUID personId) {
        return ownOf(personId).isPresent();
    }

    /// Whether it is of somebody who speaks beside the one whom the application names.
    public boolean isJoint() {
        return !id.equals(placeId);
    }

    Seat with(List<Seat> others) {
        return new Seat(
                id,
                preSessionId,
                applicationId,
                speakerId,
                speakerName,
                speakerPosition,
                institution,
                kind,
                issues,
                position,
                speakingTime,
                status,
                safety,
                placeId,
                others);
    }

    /// The speaker whom the application names, without the others.
    public Seat first() {
        return beside.isEmpty() ? this : with(List.of());
    }
}
