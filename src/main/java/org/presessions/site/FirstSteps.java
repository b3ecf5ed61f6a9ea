package org.presessions.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.applications.announcements.CallTexts;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.missions.register.MissionRegister;
import org.presessions.people.People;
import org.presessions.people.Role;
import org.presessions.shared.Page;
import org.presessions.shared.Visitor;
import org.presessions.shared.organisation.CurrentIdentity;
import org.presessions.shared.organisation.IdentityText;
import org.springframework.stereotype.Component;

/// What a new installation needs until its first call is out, in the order in which it is done. Each step is told by
/// what
/// is there, so that nobody ticks anything.
@Component
class FirstSteps {
    private final CurrentIdentity identity;
    private final People people;
    private final Calendar calendar;
    private final Calls calls;
    private final CallTexts texts;
    private final MissionRegister missions;
    private final Clock clock;

    FirstSteps(
            CurrentIdentity identity,
            People people,
            Calendar calendar,
            Calls calls,
            CallTexts texts,
            MissionRegister missions,
            Clock clock) {
        this.identity = identity;
        this.people = people;
        this.calendar = calendar;
        this.calls = calls;
        this.texts = texts;
        this.missions = missions;
        this.clock = clock;
    }

    /// Of use as long as no call has been published.
    ///
    /// @param series all of them, drafts too, the next first
    /// @return none where there is nothing to begin any more
    List<FirstStep> of(List<Series> series, Visitor visitor) {
        var now = clock.instant();
        var calls = this.calls.all();
        if (calls.stream().anyMatch(call -> call.isPublishedAt(now) && isAnnounced(call, series))) return List.of();
        var steps = new ArrayList<Step>();
        if (visitor.is("administrator")) {
            steps.add(new Step("organisation", "/desk/organisation", hasName()));
            steps.add(new Step("colleagues", "/desk/people", hasColleagues()));
        }
        steps.add(new Step("session", "/desk/sessions", hasSessionAhead()));
        steps.add(new Step("series", "/desk/series/new", !series.isEmpty()));
        steps.add(new Step("call", callPath(series), !calls.isEmpty()));
        steps.add(new Step("text", series.isEmpty() ? callPath(series) : callPath(series) + "/text", hasText(calls)));
        var isPublished = calls.stream().anyMatch(call -> call.isPublishedAt(now));
        steps.add(new Step("publish", callPath(series), isPublished));
        steps.add(new Step(
                "announce",
                announcementPath(series),
                !isPublished && series.stream().anyMatch(Series::isAnnounced)));
        return shown(steps);
    }

    /// What the first series needs besides, once its call is out. Later ones are known to the desk as States and tasks.
    List<FirstStep> afterCall(List<Series> series, Map<UUID, List<PreSession>> preSessions, Visitor visitor) {
        if (series.size() != 1 || !calls.of(series.getFirst()).isPresent()) return List.of();
        var first = series.getFirst();
        var steps = new ArrayList<Step>();
        if (visitor.is("administrator")) steps.add(new Step("colleagues", "/desk/people", hasColleagues()));
        steps.add(new Step(
                "times",
                "/desk" + first.path() + "/programme",
                preSessions.getOrDefault(first.id(), List.of()).stream()
                        .allMatch(one -> one.isGivenUp() || one.startsAt().isPresent())));
        steps.add(new Step("addresses", "/desk/missions/import", areMostReached()));
        return steps.stream().allMatch(Step::isDone) ? List.of() : shown(steps);
    }

    private boolean areMostReached() {
        var all = missions.all();
        return 2
                        * all.stream()
                                .filter(mission -> !mission.addresses().isEmpty())
                                .count()
                > all.size();
    }

    private record Step(String name, String path, boolean isDone) {}

    private static List<FirstStep> shown(List<Step> steps) {
        var next = steps.stream().filter(step -> !step.isDone()).findFirst().orElseThrow();
        return steps.stream()
                .map(step -> new FirstStep(step.name(), step.path(), step.isDone(), step.equals(next)))
                .toList();
    }

    private static boolean isAnnounced(CallForApplications call, List<Series> series) {
        return series.stream().anyMatch(one -> one.isAnnounced() && one.id().equals(call.seriesId()));
    }

    private static String announcementPath(List<Series> series) {
        return series.stream()
                .filter(one -> !one.isAnnounced())
                .findFirst()
                .map(draft -> "/desk/series/" + draft.slug() + "/announcement")
                .orElse("/desk/series/new");
    }

    private static String callPath(List<Series> series) {
        return series.isEmpty()
                ? "/desk/series/new"
                : "/desk" + series.getFirst().path() + "/call";
    }

    private boolean hasText(List<CallForApplications> calls) {
        return calls.stream().anyMatch(call -> !texts.of(call).sections().isEmpty());
    }

    private boolean hasName() {
        return identity.now().texts().containsKey(IdentityText.NAME);
    }

    private boolean hasColleagues() {
        return Stream.of(Role.ADMINISTRATOR, Role.SECRETARIAT, Role.MODERATOR)
                        .flatMap(role -> people.withRole(role).stream())
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
    }

    /// One that begins after today, with its States.
    private boolean hasSessionAhead() {
        var today = LocalDate.ofInstant(clock.instant(), Page.GENEVA);
        return calendar.workingGroupSessions().stream()
                .filter(session -> session.startsOn().isAfter(today))
                .anyMatch(session -> !calendar.reviewsAt(session.number()).isEmpty());
    }
}
