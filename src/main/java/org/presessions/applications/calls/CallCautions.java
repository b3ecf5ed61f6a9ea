package org.presessions.applications.calls;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.Page;
import org.springframework.stereotype.Component;

/// What whoever sets a window may not have meant: it is asked before it is done.
@Component
class CallCautions {
    static final String FIELD = "confirmed";

    private final Calendar calendar;
    private final CallBonds bonds;
    private final Clock clock;

    CallCautions(Calendar calendar, CallBonds bonds, Clock clock) {
        this.calendar = calendar;
        this.bonds = bonds;
        this.clock = clock;
    }

    /// Adds what is to be asked of a checked form. Nothing is where its writer has said already that it is meant.
    ///
    /// @param before the call as it stands
    void add(Series series, Optional<CallForApplications> before, CallForm form, FieldErrors errors) {
        if (form.confirmed() != null || errors.any()) return;
        var planned = form.call(series);
        before.filter(call -> planned.closesAt().isBefore(call.closesAt()))
                .filter(call -> call.isPublishedAt(clock.instant()))
                .ifPresent(call -> addEarlier(series, call.closesAt(), planned.closesAt(), FIELD, ids(series), errors));
        if (before.filter(call -> call.closesAt().equals(planned.closesAt())).isEmpty()) {
            errors.addIf(!planned.closesAt().isAfter(clock.instant()), FIELD, "applications.caution.past");
            var begins = series.dates().startsOn();
            errors.addIf(
                    planned.closesAt()
                            .isAfter(begins.atStartOfDay(series.zone()).toInstant()),
                    FIELD,
                    "applications.caution.after-pre-session",
                    begins);
        }
        var becomesPublic = form.publishedAt(clock.instant(), series.zone()).isPresent()
                && before.filter(call -> call.isPublishedAt(clock.instant())).isEmpty();
        errors.addIf(becomesPublic && before.filter(bonds::hasText).isEmpty(), FIELD, "applications.caution.no-text");
        if (becomesPublic)
            before.flatMap(bonds::gap)
                    .ifPresent(gap -> errors.add(FIELD, "applications.caution.gaps", Page.apart(gap)));
    }

    /// Adds what is to be asked before the call closes at another time for one State.
    ///
    /// @param field where it is asked
    void add(CallForApplications call, PreSession preSession, Instant closesAt, String field, FieldErrors errors) {
        var before = call.closesAt(preSession.id());
        if (closesAt.equals(before) || errors.any()) return;
        if (closesAt.isBefore(before) && call.isPublishedAt(clock.instant()))
            addEarlier(preSession.series(), before, closesAt, field, List.of(preSession.id()), errors);
        errors.addIf(!closesAt.isAfter(clock.instant()), field, "applications.caution.past");
    }

    private void addEarlier(
            Series series,
            Instant before,
            Instant closesAt,
            String field,
            List<UUID> preSessionIds,
            FieldErrors errors) {
        errors.add(
                field,
                "applications.caution.earlier",
                before.atZone(series.zone()),
                closesAt.atZone(series.zone()),
                bonds.drafts(preSessionIds),
                bonds.handedIn(preSessionIds));
    }

    private List<UUID> ids(Series series) {
        return calendar.preSessionsOf(series.id()).stream().map(PreSession::id).toList();
    }
}
