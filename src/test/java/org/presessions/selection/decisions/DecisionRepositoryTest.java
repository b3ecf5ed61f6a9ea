package org.presessions.selection.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class DecisionRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");

    @Autowired
    DecisionRepository decisions;

    @Autowired
    SampleApplications applications;

    @Autowired
    Outbox outbox;

    @Autowired
    Fixtures fixtures;

    PreSession haiti;
    PreSession togo;
    UUID water;
    UUID mail;

    @BeforeEach
    void anApplication() {
        haiti = fixtures.preSession("HTI");
        togo = fixtures.preSession("TGO");
        water = applications.application(haiti, "Sample Water").id();
        mail = outbox.hold(new Mail(
                "test", fixtures.person().id(), "to@example.org", Locale.ENGLISH, "Subject", "Body", Optional.empty()));
    }

    @Test
    void everyVerdictIsReadAsItWasWritten() {
        for (var verdict : Verdict.values()) {
            decisions.insert(water, haiti.id(), new WrittenDecision(verdict, mail), AT);
            assertThat(decisions.written(haiti.id())).isEqualTo(Map.of(water, new WrittenDecision(verdict, mail)));
        }
    }

    @Test
    void theLatestLetterOfAnApplicationCounts() {
        var school = applications.application(haiti, "Sample School").id();
        decisions.insert(water, haiti.id(), new WrittenDecision(Verdict.REVOKED, mail), AT.plusSeconds(1));
        decisions.insert(water, haiti.id(), new WrittenDecision(Verdict.INVITED, mail), AT);
        decisions.insert(school, haiti.id(), new WrittenDecision(Verdict.RESERVE, mail), AT);
        assertThat(decisions.written(haiti.id()))
                .isEqualTo(Map.of(
                        water, new WrittenDecision(Verdict.REVOKED, mail),
                        school, new WrittenDecision(Verdict.RESERVE, mail)));
    }

    @Test
    void aPreSessionIsReleasedWhenItsFirstLetterIsWritten() {
        assertThat(decisions.hasAny(haiti.id())).isFalse();
        assertThat(decisions.released()).doesNotContain(haiti.id());
        decisions.insert(water, haiti.id(), new WrittenDecision(Verdict.NOT_SELECTED, mail), AT);
        assertThat(decisions.hasAny(haiti.id())).isTrue();
        assertThat(decisions.hasAny(togo.id())).isFalse();
        assertThat(decisions.released()).contains(haiti.id()).doesNotContain(togo.id());
        assertThat(decisions.written(togo.id())).isEmpty();
    }
}
