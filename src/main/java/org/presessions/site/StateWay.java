package org.presessions.site;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.presessions.calendar.WorkingGroupSession;
import org.presessions.shared.Page;
import org.presessions.shared.parts.Milestone;
import org.presessions.shared.parts.Milestone.Phase;

/// A State on its way through a series, from the call to its review.
///
/// @param callCloses absent where no call is known
record StateWay(StateProgress progress, WorkingGroupSession session, Optional<Instant> callCloses) {
    List<Milestone> milestones(Page page) {
        var steps = Stream.of(ProcessStep.values())
                .map(step -> new Milestone(
                        page.t("site.step." + step.code()), when(step, page), step.phase(progress.step()), null));
        return Stream.concat(steps, Stream.of(review(page))).toList();
    }

    private Milestone review(Page page) {
        var path = "/recommendations?session=" + session.number() + "&sur="
                + progress.preSession().state().iso3();
        var isOver = session.endsOn()
                .isBefore(
                        page.now().atZone(progress.preSession().series().zone()).toLocalDate());
        return new Milestone(
                page.t("site.state.review"),
                page.t("site.state.review-at", session.number(), page.formats().month(session.startsOn())),
                isOver ? Phase.DONE : Phase.LATER,
                isOver ? path : null);
    }

    private String when(ProcessStep step, Page page) {
        var preSession = progress.preSession();
        var zone = preSession.series().zone();
        return switch (step) {
            case CALL ->
                callCloses
                        .map(at -> page.t("site.way.until", page.formats().dayAndMonth(at, zone, page.now())))
                        .orElse("");
            case PREPARATION, OUTCOME -> "";
            case MEETING ->
                preSession
                        .begins()
                        .map(at -> page.formats().shortInstant(at, zone, page.now()))
                        .orElseGet(() -> preSession.series().dates().in(page.formats()));
        };
    }
}
