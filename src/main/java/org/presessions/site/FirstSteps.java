package org.presessions.site;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.presessions.applications.announcements.CallTexts;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Series;
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
    private final Clock clock;

    FirstSteps(CurrentIdentity identity, People people, Calendar calendar, Calls calls, CallTexts texts, Clock clock) {
        this.identity = identity;
        this.people = people;
        this.calendar = calendar;
        this.calls = calls;
        this.texts = texts;
        this.clock = clock;
    }

    /// Of use as long as no call has been published.
    ///
    /// @param series all of them, drafts too, the next first
    /// @return none where there is nothing to begin any more
    List<FirstStep> of(List<Series> series, Visitor visitor) {
        var now = clock.instant();
        var calls = this.calls.all();
        if (calls.stream().anyMatch(call -> call.isPublishedAt(now))) return List.of();
        var steps = new ArrayList<Step>();
        if (visitor.is("administrator")) {
            steps.add(new Step("organisation", "/desk/organisation", hasName()));
            steps.add(new Step("colleagues", "/desk/people", hasColleagues()));
        }
        steps.add(new Step("session", "/desk/sessions", hasSessionAhead()));
        steps.add(new Step("series", "/desk/series/new", !series.isEmpty()));
        steps.add(new Step("call", callPath(series), !calls.isEmpty()));
        steps.add(new Step("text", callPath(series) + "/text", hasText(calls)));
        steps.add(new Step("publish", callPath(series), false));
        return shown(steps);
    }

    private record Step(String name, String path, boolean isDone) {}

    private static List<FirstStep> shown(List<Step> steps) {
        var next = steps.stream().filter(step -> !step.isDone()).findFirst().orElseThrow();
        return steps.stream()
                .map(step -> new FirstStep(step.name(), step.path(), step.isDone(), step.equals(next)))
                .toList();
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
