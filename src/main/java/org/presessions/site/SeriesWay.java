package org.presessions.site;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.calendar.Series;
import org.presessions.calendar.WorkingGroupSession;
import org.presessions.shared.Page;
import org.presessions.shared.parts.Milestone;

/// A series on its way from the call to the review, and how far each of its States is.
///
/// @param step where the series as a whole is; absent where all of it is past and nothing recorded
record SeriesWay(
        Series series,
        WorkingGroupSession session,
        Optional<CallForApplications> call,
        List<StateProgress> states,
        Optional<ProcessStep> step) {

    List<Milestone> milestones(Page page) {
        return Arrays.stream(ProcessStep.values())
                .map(one -> new Milestone(page.t("site.step." + one.code()), when(one, page), one.phase(step), null))
                .toList();
    }

    private String when(ProcessStep one, Page page) {
        return switch (one) {
            case CALL ->
                call.map(known -> page.formats()
                                .days(
                                        known.opensAt().atZone(series.zone()).toLocalDate(),
                                        known.lastClosesAt()
                                                .atZone(series.zone())
                                                .toLocalDate()))
                        .orElse("");
            case PREPARATION -> "";
            case MEETING -> series.dates().in(page.formats());
            case OUTCOME -> page.t("site.way.review", page.formats().month(session.startsOn()));
        };
    }
}
