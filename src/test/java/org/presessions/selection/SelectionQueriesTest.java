package org.presessions.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Applications;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.applications.calls.Calls;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.Format;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.calendar.SeriesDates;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleMissions;
import org.presessions.missions.Missions;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.selection.board.SelectionTasks;
import org.presessions.shared.Visitor;
import org.presessions.shared.words.Wording;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Queries;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;

/// A list asks the database as often for one row as for many.
@ServerTest
class SelectionQueriesTest {
    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Autowired
    Calls calls;

    @Autowired
    Applications applications;

    @Autowired
    Panels panels;

    @Autowired
    Missions missions;

    @Autowired
    SelectionTasks tasks;

    @Autowired
    SampleApplications sampleApplications;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleMissions sampleMissions;

    Series series;

    PreSession haiti;
    Person applicant;

    @BeforeEach
    void aSeriesWithInvitedMissions() {
        applicant = fixtures.person();
        series = closedSeries();
        haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        sampleMissions.addresses();
        sampleMissions.invite(series);
    }

    @Test
    void noListAsksOncePerRow() throws Exception {
        grow();
        var lists = lists();
        var few = counted(lists);
        grow();
        grow();
        assertThat(counted(lists)).isEqualTo(few);
        assertThat(panels.all(haiti.id())).hasSize(3);
        assertThat(applications.of(applicant.id())).hasSize(3);
        assertThat(missions.attending(haiti.id())).hasSize(3);
    }

    private Map<String, Callable<?>> lists() {
        var staff = new Visitor(Optional.of(fixtures.person(Role.SECRETARIAT).id()), Set.of("secretariat"));
        return Map.of(
                "panel", () -> panels.all(haiti.id()),
                "attending", () -> missions.attending(haiti.id()),
                "calls", calls::bySeries,
                "applications", () -> applications.of(applicant.id()),
                "tasks", () -> tasks.tasksFor(staff));
    }

    private static Map<String, Integer> counted(Map<String, Callable<?>> lists) throws Exception {
        var counts = new TreeMap<String, Integer>();
        for (var list : lists.entrySet())
            counts.put(list.getKey(), Queries.of(list.getValue()).size());
        return counts;
    }

    /// One row more in each list.
    private void grow() {
        var own = closedSeries();
        var uganda = calendar.preSession(own.slug(), "uganda").orElseThrow();
        sampleApplications.application(uganda, "Sample Network " + UUID.randomUUID());
        calls.extend(uganda.id(), Instant.now().minus(Duration.ofDays(1)), Wording.english("Few had come."));
        var answers = SampleApplications.answers(
                "Sample Coalition " + UUID.randomUUID(), InstitutionKind.NATIONAL_CSO, Set.of("civil-society"));
        speakers.confirmed(sampleApplications.application(haiti, applicant, answers), 4);
        sampleMissions.comes(sampleMissions.delegate(series, "DNK", "Dana Sample"), haiti);
    }

    /// A series still ahead whose call is over.
    private Series closedSeries() {
        var own = fixtures.series("HTI", "UGA");
        var today = LocalDate.now(own.zone());
        calendar.redate(
                own.id(),
                Format.VIRTUAL,
                new SeriesDates(SeriesDates.Precision.DAYS, today.plusDays(20), today.plusDays(22), false));
        sampleApplications.call(
                own, Instant.now().minus(Duration.ofDays(20)), Instant.now().minus(Duration.ofDays(2)));
        return calendar.series(own.slug()).orElseThrow();
    }
}
