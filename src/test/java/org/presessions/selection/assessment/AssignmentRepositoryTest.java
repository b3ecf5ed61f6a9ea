package org.presessions.selection.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/// Who is asked, and which version was read.
@ServerTest
@Transactional
class AssignmentRepositoryTest {
    private static final Instant AT = Instant.parse("2026-11-27T08:00:00Z");

    @Autowired
    AssignmentRepository assignments;

    @Autowired
    AssessmentRepository assessments;

    @Autowired
    SampleApplications applications;

    @Autowired
    Fixtures fixtures;

    UUID water;
    UUID school;
    UUID ana;
    UUID ben;

    @BeforeEach
    void twoApplications() {
        var haiti = fixtures.preSession("HTI");
        water = applications.application(haiti, "Sample Water").id();
        school = applications.application(haiti, "Sample School").id();
        ana = fixtures.person().id();
        ben = fixtures.person().id();
    }

    @Test
    void whoIsAskedTwiceIsAskedOnceAndCanBeLeftInPeace() {
        assignments.insert(water, ana, AT);
        assignments.insert(water, ana, AT.plusSeconds(1));
        assignments.insert(water, ben, AT);
        assignments.insert(school, ana, AT);
        assertThat(assignments.of(List.of(water, school)))
                .isEqualTo(Map.of(water, Set.of(ana, ben), school, Set.of(ana)));
        assignments.delete(List.of(water, school), ana);
        assignments.delete(List.of(), ben);
        assertThat(assignments.of(List.of(water, school))).isEqualTo(Map.of(water, Set.of(ben)));
        assertThat(assignments.of(List.of())).isEmpty();
    }

    @Test
    void theVersionThatWasReadIsKept() {
        var assessment = new Assessment(water, ana, false, "", Map.of("expertise", 3));
        assessments.save(assessment, AT);
        assertThat(assessments.versionsReadBy(ana, List.of(water, school))).isEmpty();
        assessments.noteVersion(assessment, 2);
        assertThat(assessments.versionsReadBy(ana, List.of(water, school))).isEqualTo(Map.of(water, 2));
        assertThat(assessments.versionsReadBy(ben, List.of(water))).isEmpty();
        assertThat(assessments.versionsReadBy(ana, List.of())).isEmpty();
    }
}
