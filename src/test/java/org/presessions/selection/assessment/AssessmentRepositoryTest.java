package org.presessions.selection.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class AssessmentRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");

    @Autowired
    AssessmentRepository assessments;

    @Autowired
    SampleApplications applications;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Rival rival;

    UUID water;
    UUID school;
    UUID assessor;

    @BeforeEach
    void twoApplications() {
        assessor = rival.commits(() -> fixtures.person().id());
        var haiti = rival.commits(() -> fixtures.preSession("HTI"));
        water = rival.commits(
                () -> applications.application(haiti, "Sample Water").id());
        school = applications.application(haiti, "Sample School").id();
    }

    @Test
    void anAssessmentIsReadWholeAndTheNextTakesItsPlace() {
        var scored = new Assessment(water, assessor, false, "Fort — مهم", Map.of("expertise", 4, "balance", 0));
        assessments.save(scored, AT);
        assertThat(assessments.of(List.of(water))).containsExactly(scored);
        var fewer = new Assessment(water, assessor, false, "", Map.of("expertise", 1));
        assessments.save(fewer, AT);
        assertThat(assessments.of(List.of(water))).containsExactly(fewer);
        var abstention = new Assessment(water, assessor, true, "Worked there.", Map.of());
        assessments.save(abstention, AT);
        assertThat(assessments.of(List.of(water, school))).containsExactly(abstention);
    }

    @Test
    void theOldestComesFirstAndEachKeepsItsOwnScores() {
        var later = new Assessment(water, assessor, false, "", Map.of("expertise", 3));
        var earlier = new Assessment(water, fixtures.person().id(), false, "", Map.of("expertise", 2));
        var elsewhere = new Assessment(school, assessor, false, "", Map.of("expertise", 1));
        assessments.save(later, AT.plusSeconds(2));
        assessments.save(earlier, AT);
        assessments.save(elsewhere, AT.plusSeconds(1));
        assertThat(assessments.of(List.of(water, school))).containsExactly(earlier, elsewhere, later);
        assertThat(assessments.of(List.of(school))).containsExactly(elsewhere);
        assertThat(assessments.of(List.of())).isEmpty();
    }

    @Test
    void aScoreIsOfFourPointsAtMost() {
        assertThatThrownBy(
                        () -> assessments.save(new Assessment(water, assessor, false, "", Map.of("expertise", 5)), AT))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void anAssessorWhoSavesTwiceAtOnceWaits() {
        var assessment = new Assessment(water, assessor, false, "", Map.of("expertise", 3));
        assessments.save(assessment, AT);
        assertThat(rival.waits(() -> assessments.save(assessment, AT))).isTrue();
    }
}
