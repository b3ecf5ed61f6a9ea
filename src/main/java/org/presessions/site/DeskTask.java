package org.presessions.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.presessions.calendar.PreSession;
import org.presessions.shared.Page;
import org.presessions.shared.Task;
import org.presessions.shared.parts.StatusKind;

/// A task as it stands on the desk.
///
/// @param preSession absent for what belongs to none
public record DeskTask(Task task, Optional<PreSession> preSession) {
    public StatusKind kind(Page page) {
        if (task.isUrgentAt(page.now())) return StatusKind.NEEDS_YOU;
        return task.dueAt().isPresent() ? StatusKind.AT_WORK : StatusKind.NOT_YET;
    }

    /// "2 days late", "today", "by 7 Dec"
    public String due(Page page) {
        return task.dueAt().map(at -> due(at, page)).orElseGet(() -> page.t("site.desk.due.none"));
    }

    /// A day that begins is the last moment of the one before.
    private String due(Instant at, Page page) {
        var zone = preSession.map(known -> known.series().zone()).orElse(Page.GENEVA);
        var last = at.minusSeconds(1);
        var days = ChronoUnit.DAYS.between(LocalDate.ofInstant(page.now(), zone), LocalDate.ofInstant(last, zone));
        if (days < 0) return page.t("site.desk.due.late", -days);
        if (days == 0) return page.t("site.desk.due.today");
        if (days == 1) return page.t("site.desk.due.tomorrow");
        return page.t("site.desk.due.by", page.formats().dayAndMonth(last, zone, page.now()));
    }
}
