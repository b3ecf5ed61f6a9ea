package org.presessions.selection;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.Application;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.ToldPlan;
import org.presessions.selection.decisions.Decision;
import org.presessions.selection.decisions.Told;
import org.presessions.selection.decisions.Verdict;

/// Compares what is planned with what the people of each application know. The difference is what they are to be told.
///
/// @param seats by application, as their speakers know them
/// @param told by application; one whose people know nothing is absent
record Decisions(Panel plan, Map<UUID, SeatRow> seats, Map<UUID, Told> told) {
    List<Decision> wanted(List<Application> applications) {
        return applications.stream()
                .flatMap(application -> wanted(application).stream())
                .toList();
    }

    Optional<Decision> wanted(Application application) {
        var position = plan.positionOf(application.id());
        if (position.isPresent()) return place(application, position.get());
        if (hasDeclined(application)) return Optional.empty();
        if (plan.holds(application.id())) return unlessTold(application, Verdict.RESERVE);
        if (told(application).filter(Told::isPlace).isPresent()) return unlessTold(application, Verdict.REVOKED);
        if (told(application).filter(last -> last.verdict() == Verdict.REVOKED).isPresent()) return Optional.empty();
        return unlessTold(application, Verdict.NOT_SELECTED);
    }

    private Optional<Decision> place(Application application, int position) {
        var minutes = plan.speakers().get(position - 1).minutes();
        var before = told(application).filter(Told::isPlace).filter(last -> isOpen(application));
        if (before.isEmpty()) return Optional.of(new Decision(application, Verdict.INVITED, position, minutes));
        var isSame = before.get().position() == position && before.get().minutes() == minutes;
        if (isSame && isRight(before.get().when(), application.preSession())) return Optional.empty();
        return Optional.of(new Decision(application, isSame ? Verdict.TIMED : Verdict.CHANGED, position, minutes));
    }

    /// Nobody needs to know another hour of what has been, or will not be.
    private static boolean isRight(String when, PreSession preSession) {
        return when.isEmpty() || ToldPlan.isRight(when, preSession) || preSession.isHeld() || preSession.isGivenUp();
    }

    private Optional<Decision> unlessTold(Application application, Verdict verdict) {
        if (told(application).filter(last -> last.verdict() == verdict).isPresent()) return Optional.empty();
        return Optional.of(new Decision(application, verdict, 0, 0));
    }

    private Optional<Told> told(Application application) {
        return Optional.ofNullable(told.get(application.id()));
    }

    private boolean hasDeclined(Application application) {
        return seat(application)
                .filter(row -> row.status() == SeatStatus.DECLINED)
                .isPresent();
    }

    private boolean isOpen(Application application) {
        return seat(application).filter(row -> row.status().isOpen()).isPresent();
    }

    private Optional<SeatRow> seat(Application application) {
        return Optional.ofNullable(seats.get(application.id()));
    }
}
