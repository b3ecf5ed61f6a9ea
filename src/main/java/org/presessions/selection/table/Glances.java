package org.presessions.selection.table;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.applications.DraftCounts;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.calls.Targets;
import org.presessions.calendar.PreSession;
import org.presessions.selection.PanelDesk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Counts the applications of several States, with as many queries for all as for one.
@Component
@Transactional(readOnly = true)
class Glances {
    private final TableRows rows;
    private final DraftCounts drafts;
    private final Calls calls;
    private final Targets targets;
    private final PanelDesk panels;

    Glances(TableRows rows, DraftCounts drafts, Calls calls, Targets targets, PanelDesk panels) {
        this.rows = rows;
        this.drafts = drafts;
        this.calls = calls;
        this.targets = targets;
        this.panels = panels;
    }

    /// Of one State, whose rows are read already.
    Glance of(PreSession preSession, List<TableRow> rows) {
        return Glance.of(
                preSession,
                calls.closesAt(preSession),
                targets.of(List.of(preSession.id())).applyAsInt(preSession.id()),
                drafts.of(List.of(preSession.id())).getOrDefault(preSession.id(), 0),
                rows,
                panels.plan(preSession.id()));
    }

    /// In the given order.
    List<Glance> of(List<PreSession> preSessions, UUID reader) {
        var ids = preSessions.stream().map(PreSession::id).toList();
        var all = rows.of(preSessions, reader).stream()
                .collect(Collectors.groupingBy(row -> row.preSession().id()));
        var begun = drafts.of(ids);
        var windows = calls.bySeries();
        var plans = panels.plans(ids);
        var wanted = targets.of(ids);
        return preSessions.stream()
                .map(preSession -> Glance.of(
                        preSession,
                        Optional.ofNullable(windows.get(preSession.series().id()))
                                .map(call -> call.closesAt(preSession.id())),
                        wanted.applyAsInt(preSession.id()),
                        begun.getOrDefault(preSession.id(), 0),
                        all.getOrDefault(preSession.id(), List.of()),
                        plans.apply(preSession.id())))
                .toList();
    }
}
