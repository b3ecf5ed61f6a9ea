package org.presessions.selection;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.applications.Application;
import org.presessions.applications.Applications;
import org.presessions.applications.Versions;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.answers.Answers;
import org.springframework.stereotype.Component;

/// Puts what speakers were told together with what was answered of them, with as many queries for many as for one.
@Component
class SeatReader {
    private final SeatRepository seats;
    private final JointSpeakerRepository joint;
    private final Applications applications;
    private final Versions versions;

    SeatReader(SeatRepository seats, JointSpeakerRepository joint, Applications applications, Versions versions) {
        this.seats = seats;
        this.joint = joint;
        this.applications = applications;
        this.versions = versions;
    }

    List<Seat> seats(List<SeatRow> rows) {
        var ids = rows.stream().map(SeatRow::applicationId).toList();
        var found = applications.find(ids);
        var earlier = earlier(rows);
        var others = joint.of(ids).stream()
                .collect(Collectors.groupingBy(one -> one.row().applicationId()));
        var places = places(rows);
        return rows.stream()
                .flatMap(row -> Optional.ofNullable(earlier.get(row.id()))
                        .or(() -> Optional.ofNullable(found.get(row.applicationId()))
                                .map(Application::answers))
                        .flatMap(answers ->
                                seat(row, answers, others.getOrDefault(row.applicationId(), List.of()), places))
                        .stream())
                .toList();
    }

    /// In a place that passed on nobody speaks any more; but all who ever shared it may be in its statement.
    private static List<Seat> beside(SeatRow row, Answers answers, List<JointSpeakerRepository.Joint> others) {
        if (row.status() != SeatStatus.REPLACED)
            return others.stream()
                    .filter(JointSpeakerRepository.Joint::isInPresentStatement)
                    .map(one -> joint(one, row, answers, one.row().status()))
                    .toList();
        return others.stream()
                .filter(JointSpeakerRepository.Joint::bound)
                .map(one -> joint(one, row, answers, SeatStatus.REPLACED))
                .toList();
    }

    /// The seats that rows of joint speakers stand beside, by application.
    private Map<UUID, SeatRow> places(List<SeatRow> rows) {
        var shared =
                rows.stream().filter(SeatRow::joint).map(SeatRow::applicationId).toList();
        return seats.ofApplications(shared).stream().collect(Collectors.toMap(SeatRow::applicationId, row -> row));
    }

    private static Optional<Seat> seat(
            SeatRow row, Answers answers, List<JointSpeakerRepository.Joint> others, Map<UUID, SeatRow> places) {
        if (!row.joint()) {
            return Optional.of(seat(row, answers).with(beside(row, answers, others)));
        }
        return others.stream()
                .filter(one -> one.row().id().equals(row.id()))
                .findFirst()
                .flatMap(one -> Optional.ofNullable(places.get(row.applicationId()))
                        .map(place -> joint(one, place, answers, one.row().status())));
    }

    /// Who speaks beside: by their own answers where those are of a person, by the place's for all else.
    private static Seat joint(JointSpeakerRepository.Joint one, SeatRow place, Answers answers, SeatStatus status) {
        var own = new AnswerFields(one.answers()).answers();
        return new Seat(
                one.row().id(),
                one.row().preSessionId(),
                one.row().applicationId(),
                one.row().speakerId(),
                own.speakerName(),
                own.speakerPosition(),
                answers.institution(),
                answers.kind().orElseThrow(),
                answers.issues(),
                place.position(),
                Duration.ofMinutes(place.minutes()),
                status,
                own.safety(),
                place.id(),
                List.of());
    }

    /// What applications said that name another speaker by now, by the seat of the one before.
    private Map<UUID, Answers> earlier(List<SeatRow> rows) {
        var passed = rows.stream()
                .filter(row -> row.status() == SeatStatus.REPLACED)
                .collect(Collectors.toMap(SeatRow::id, SeatRow::applicationId));
        return seats.namedBy(passed.keySet()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        named -> versions.find(requireNonNull(passed.get(named.getKey())), named.getValue())
                                .orElseThrow()
                                .fields()
                                .answers()));
    }

    private static Seat seat(SeatRow row, Answers answers) {
        return new Seat(
                row.id(),
                row.preSessionId(),
                row.applicationId(),
                row.speakerId(),
                answers.speakerName(),
                answers.speakerPosition(),
                answers.institution(),
                answers.kind().orElseThrow(),
                answers.issues(),
                row.position(),
                Duration.ofMinutes(row.minutes()),
                row.status(),
                answers.safety());
    }
}
