package org.presessions.missions.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.missions.InvitationUpdates;
import org.presessions.missions.Invitations;
import org.presessions.missions.Missions;
import org.presessions.missions.register.MissionRegister;
import org.presessions.shared.Task;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;

/// Reminds the secretariat of series to which missions are still to be invited.
@Component
class MissionTasks implements Task.Source {
    private static final int WEEKS_AHEAD = 8;

    /// A mission that hears of it later has made its plans.
    private static final Duration NOTICE = Duration.ofDays(28);

    private final Calendar calendar;
    private final Missions missions;
    private final MissionRegister register;
    private final InvitationUpdates updates;
    private final Clock clock;

    MissionTasks(
            Calendar calendar, Missions missions, MissionRegister register, InvitationUpdates updates, Clock clock) {
        this.calendar = calendar;
        this.missions = missions;
        this.register = register;
        this.updates = updates;
        this.clock = clock;
    }

    @Override
    public List<Task> tasksFor(Visitor visitor) {
        if (!visitor.is("secretariat", "administrator")) return List.of();
        var near = calendar.allSeries().stream().filter(this::isNear).toList();
        var all = calendar.preSessionsOf(near.stream().map(Series::id).toList());
        var preSessions = Invitations.ahead(all);
        var invited = missions.invitedToWhole(preSessions);
        var number = register.all().size();
        var toInvite = near.stream()
                .filter(series -> preSessions.stream()
                        .anyMatch(preSession -> preSession.series().id().equals(series.id())))
                .flatMap(series -> task(series, number - invited.getOrDefault(series.id(), 0)).stream());
        return Stream.concat(toInvite, outdated(all)).toList();
    }

    /// Those who were told another hour come at the wrong one.
    private Stream<Task> outdated(List<PreSession> preSessions) {
        var bySeries = updates.outdated(preSessions).stream()
                .collect(Collectors.groupingBy(
                        reader -> reader.preSessions().getFirst().series(), Collectors.counting()));
        return bySeries.entrySet().stream()
                .map(entry -> new Task(
                        Optional.empty(),
                        Task.Sentence.of(
                                "missions.task.outdated",
                                entry.getValue(),
                                entry.getKey().slug()),
                        Optional.empty(),
                        Optional.of(clock.instant()),
                        "missions.task.outdated.act",
                        "/desk" + entry.getKey().path() + "/missions"));
    }

    private static Optional<Task> task(Series series, int left) {
        if (left == 0) return Optional.empty();
        return Optional.of(new Task(
                Optional.empty(),
                Task.Sentence.of("missions.task.invite", left, series.slug()),
                Optional.of(Task.Sentence.of("missions.task.invite.reason", NOTICE.toDays())),
                Optional.of(dueAt(series)),
                "missions.task.invite.act",
                "/desk" + series.path() + "/missions"));
    }

    private static Instant dueAt(Series series) {
        return series.dates().startsOn().atStartOfDay(series.zone()).toInstant().minus(NOTICE);
    }

    private boolean isNear(Series series) {
        var today = LocalDate.ofInstant(clock.instant(), series.zone());
        return !series.dates().endsOn().isBefore(today)
                && !series.dates().startsOn().isAfter(today.plusWeeks(WEEKS_AHEAD));
    }
}
