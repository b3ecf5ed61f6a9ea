package org.presessions.selection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.applications.Application;

/// Compares what is planned with what each applicant was told. The difference is the letters to write: none the second
/// time.
///
/// @param seats by application, as their speakers know them
/// @param told the latest letter of each application
/// @param discarded applications whose latest letter nobody got
record Decisions(Panel plan, Map<UUID, SeatRow> seats, Map<UUID, Verdict> told, Set<UUID> discarded) {

    List<Decision> due(List<Application> applications) {
        return applications.stream()
                .flatMap(application -> due(application).or(() -> once(application)).stream())
                .toList();
    }

    private Optional<Decision> due(Application application) {
        var position = plan.positionOf(application.id());
        if (position.isPresent()) return place(application, position.get());
        var seat = seat(application);
        if (seat.filter(row -> row.status() == SeatStatus.DECLINED).isPresent()) return Optional.empty();
        if (plan.holds(application.id())) return unlessTold(application, Verdict.RESERVE);
        if (seat.filter(row -> row.status().isOpen()).isPresent()) return unlessTold(application, Verdict.REVOKED);
        if (told.get(application.id()) == Verdict.REVOKED) return Optional.empty();
        return unlessTold(application, Verdict.NOT_SELECTED);
    }

    /// The letter that was discarded, once more: a speaker who answered all the same needs none.
    private Optional<Decision> once(Application application) {
        if (!discarded.contains(application.id())) return Optional.empty();
        var seat = seat(application);
        var answered = seat.filter(row -> row.status() == SeatStatus.CONFIRMED || row.status() == SeatStatus.DECLINED);
        if (answered.isPresent()) return Optional.empty();
        return Optional.ofNullable(told.get(application.id()))
                .map(verdict -> new Decision(
                        application,
                        verdict,
                        seat.map(SeatRow::position).orElse(0),
                        seat.map(SeatRow::minutes).orElse(0)));
    }

    private Optional<Decision> place(Application application, int position) {
        var minutes = plan.speakers().get(position - 1).minutes();
        var seat = seat(application).filter(row -> row.status().isOpen());
        if (seat.isEmpty()) return Optional.of(new Decision(application, Verdict.INVITED, position, minutes));
        if (seat.get().position() == position && seat.get().minutes() == minutes) return Optional.empty();
        return Optional.of(new Decision(application, Verdict.CHANGED, position, minutes));
    }

    private Optional<Decision> unlessTold(Application application, Verdict verdict) {
        if (told.get(application.id()) == verdict) return Optional.empty();
        return Optional.of(new Decision(application, verdict, 0, 0));
    }

    private Optional<SeatRow> seat(Application application) {
        return Optional.ofNullable(seats.get(application.id()));
    }
}
