package org.presessions.site;

import java.util.List;
import java.util.Optional;
import org.presessions.calendar.DeskCell;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.shared.Page;
import org.presessions.shared.parts.StatusKind;

/// The States of a series under way, each with how far it is: what needs somebody first.
///
/// @param columns message keys of the headings
public record DeskTable(Series series, List<String> columns, List<Row> rows) {

    /// @param stages one for each column; absent where nothing can be said
    public record Row(PreSession preSession, List<Optional<DeskCell>> stages) {
        long count(StatusKind kind) {
            return stages.stream()
                    .flatMap(Optional::stream)
                    .filter(stage -> stage.kind() == kind)
                    .count();
        }

        /// "Mon 18 Jan, 10:00", "held", "time not set"
        public String when(Page page) {
            return switch (preSession.courseAt(page.now())) {
                case HELD -> page.t("calendar.course.held");
                case NOT_HELD -> page.t("calendar.course.not-held");
                case RUNNING -> page.t("calendar.course.running");
                case AHEAD, UNRECORDED ->
                    preSession
                            .startsAt()
                            .map(at -> page.formats()
                                    .shortInstant(at, preSession.series().zone(), page.now()))
                            .orElseGet(() -> page.t("site.desk.no-time"));
            };
        }

        /// Whether [#when] is an hour of the plan, which needs no word about how it stands.
        public boolean isPlanned(Page page) {
            return switch (preSession.courseAt(page.now())) {
                case HELD, RUNNING, NOT_HELD -> false;
                case AHEAD, UNRECORDED -> preSession.startsAt().isPresent();
            };
        }

        public StatusKind kind(Page page) {
            return switch (preSession.courseAt(page.now())) {
                case HELD -> StatusKind.DONE;
                case NOT_HELD -> StatusKind.CLOSED;
                case RUNNING -> StatusKind.LIVE;
                case AHEAD, UNRECORDED -> StatusKind.NOT_YET;
            };
        }
    }
}
