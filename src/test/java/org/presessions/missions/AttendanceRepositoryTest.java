package org.presessions.missions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.missions.register.MissionRepository;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class AttendanceRepositoryTest {
    private static final Instant AT = Instant.parse("2001-12-07T09:00:00Z");

    @Autowired
    AttendanceRepository attendance;

    @Autowired
    DelegateRepository delegates;

    @Autowired
    MissionRepository missions;

    @Autowired
    Fixtures fixtures;

    UUID haiti;
    UUID togo;
    UUID first;
    UUID second;
    UUID preSession;
    UUID other;

    @BeforeEach
    void twoDelegates() {
        haiti = missions.ofState("HTI").orElseThrow().id();
        togo = missions.ofState("TGO").orElseThrow().id();
        second = fixtures.person().id();
        first = fixtures.person().id();
        delegates.put(second, togo, "Somebody", AT.plusSeconds(1));
        delegates.put(first, haiti, "Somebody", AT);
        preSession = fixtures.preSession("UGA").id();
        other = fixtures.preSession("SDN").id();
    }

    @Test
    void onlyAnotherAnswerThanBeforeIsNews() {
        for (var answer : Coming.values()) {
            assertThat(attendance.answer(first, preSession, answer, AT)).isTrue();
            assertThat(attendance.answer(first, preSession, answer, AT)).isFalse();
            assertThat(attendance.to(List.of(preSession)))
                    .containsExactly(new Attendance(haiti, first, preSession, answer));
        }
    }

    @Test
    void answersComeInTheOrderInWhichDelegatesCame() {
        attendance.answer(second, preSession, Coming.COMES, AT);
        attendance.answer(first, preSession, Coming.DOES_NOT, AT);
        attendance.answer(first, other, Coming.UNDECIDED, AT);
        assertThat(attendance.to(List.of(preSession)))
                .containsExactly(
                        new Attendance(haiti, first, preSession, Coming.DOES_NOT),
                        new Attendance(togo, second, preSession, Coming.COMES));
        assertThat(attendance.to(List.of(preSession, other))).hasSize(3);
        assertThat(attendance.to(List.of())).isEmpty();
        assertThat(attendance.ofMission(haiti))
                .contains(
                        new Attendance(haiti, first, preSession, Coming.DOES_NOT),
                        new Attendance(haiti, first, other, Coming.UNDECIDED))
                .doesNotContain(new Attendance(togo, second, preSession, Coming.COMES));
    }

    @Test
    void whoLeavesTheMissionTakesTheAnswersAlong() {
        attendance.answer(first, preSession, Coming.COMES, AT);
        delegates.remove(first, haiti);
        assertThat(attendance.to(List.of(preSession))).isEmpty();
    }

    @Test
    void aStateSaysWhetherItTakesTheOpeningAndMayThinkAgain() {
        assertThat(attendance.opening(preSession)).isEmpty();
        assertThat(attendance.answerOpening(preSession, false, first, AT)).isTrue();
        assertThat(attendance.answerOpening(preSession, false, second, AT)).isFalse();
        assertThat(attendance.opening(preSession)).contains(false);
        assertThat(attendance.answerOpening(preSession, true, second, AT)).isTrue();
        assertThat(attendance.opening(preSession)).contains(true);
        assertThat(attendance.openings(List.of(preSession, other))).isEqualTo(Map.of(preSession, true));
        assertThat(attendance.openings(List.of())).isEmpty();
    }
}
