package org.presessions.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.form.Questionnaire;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.shared.NotFound;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class ApplicationRepositoryTest {
    static final Instant AT = Instant.parse("2021-08-01T10:00:00Z");
    static final AnswerFields TYPED =
            new AnswerFields(Map.of("institution", List.of("A"), "issues", List.of("x", "y")));

    @Autowired
    ApplicationRepository repository;

    @Autowired
    HandedInRepository handedIn;

    @Autowired
    SampleApplications samples;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    PreSession haiti;
    PreSession togo;
    UUID applicant;

    @BeforeEach
    void makeAPreSession() {
        var series = fixtures.series("HTI", "TGO");
        haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        togo = calendar.preSession(series.slug(), "togo").orElseThrow();
        applicant = fixtures.person().id();
    }

    @Test
    void aNewDraftIsEmpty() {
        var id = draft();
        assertThat(repository.find(id))
                .contains(new Draft(
                        id,
                        haiti,
                        applicant,
                        Locale.FRENCH,
                        ApplicationStatus.DRAFT,
                        Optional.empty(),
                        Questionnaire.STANDARD,
                        AnswerFields.EMPTY,
                        Optional.empty(),
                        AT,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        repository.find(id).orElseThrow().revision()));
        assertThat(repository.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aDraftKeepsWhatWasTyped() {
        var id = draft();
        repository.save(id, TYPED, AT.plusSeconds(5));
        var saved = repository.find(id).orElseThrow();
        assertThat(saved.fields()).isEqualTo(TYPED);
        assertThat(saved.savedAt()).isEqualTo(AT.plusSeconds(5));
    }

    @Test
    void aDraftMovesToAnotherStateUntilItHasItsNumber() {
        var id = draft();
        repository.move(id, togo.id());
        assertThat(repository.find(id).orElseThrow().preSession()).isEqualTo(togo);
        handedIn.handIn(id, Locale.ENGLISH, AT);
        repository.move(id, haiti.id());
        assertThat(repository.find(id).orElseThrow().preSession()).isEqualTo(togo);
    }

    @Test
    void openingAndClaimingAreNoted() {
        var id = draft();
        repository.opened(id, AT.plusSeconds(1));
        repository.claim(id, AT.plusSeconds(2));
        repository.claim(id, AT.plusSeconds(3));
        var draft = repository.find(id).orElseThrow();
        assertThat(draft.openedAt()).contains(AT.plusSeconds(1));
        assertThat(draft.claimedAt()).contains(AT.plusSeconds(2));
    }

    @Test
    void aFileIsAttachedAndTakenOff() {
        var file = samples.application(togo, "Sample File Keepers").submissionFileId();
        var id = draft();
        repository.attach(id, file, AT.plusSeconds(1));
        assertThat(repository.find(id).orElseThrow().fileId()).isEqualTo(file);
        assertThat(handedIn.isHandedIn(file.orElseThrow())).isTrue();
        repository.attach(id, Optional.empty(), AT.plusSeconds(2));
        assertThat(repository.find(id).orElseThrow().fileId()).isEmpty();
    }

    @Test
    void onlyWhatIsHandedInAndNotWithdrawnIsSubmitted() {
        var first = samples.application(haiti, "Sample First").id();
        repository.withdraw(samples.application(haiti, "Sample Second").id(), AT);
        var third = samples.application(haiti, "Sample Third").id();
        samples.application(togo, "Sample Elsewhere");
        draft();
        assertThat(repository.submitted(haiti)).extracting(Draft::id).containsExactly(first, third);
        assertThat(repository.submitted(haiti))
                .extracting(draft -> draft.number().orElseThrow())
                .containsExactly(Receipt.number(haiti, 1), Receipt.number(haiti, 3));
    }

    @Test
    void aPersonHasTheirOwnOnly() {
        assertThat(repository.hasAny(applicant)).isFalse();
        var id = draft();
        samples.application(haiti, "Sample Others");
        assertThat(repository.of(applicant)).extracting(Draft::id).containsExactly(id);
        assertThat(repository.hasAny(applicant)).isTrue();
    }

    @Test
    void aDraftIsDeletedAndAHandedInApplicationIsNot() {
        var id = draft();
        repository.lock(id);
        repository.delete(id);
        assertThat(repository.find(id)).isEmpty();
        var handedIn = samples.application(haiti, "Sample Stayers").id();
        repository.delete(handedIn);
        assertThat(repository.find(handedIn)).isPresent();
        repository.withdraw(handedIn, AT);
        assertThat(repository.find(handedIn).orElseThrow().withdrawnAt()).contains(AT);
    }

    @Test
    void whatNobodyChangedInBetweenIsNotReadAgain() {
        var read = repository.find(draft()).orElseThrow();
        assertThat(repository.lock(read)).isSameAs(read);
        repository.save(read.id(), TYPED, AT);
        var changed = repository.lock(read);
        assertThat(changed.fields()).isEqualTo(TYPED);
        repository.save(read.id(), AnswerFields.EMPTY, AT);
        assertThat(repository.lock(changed).fields()).isEqualTo(AnswerFields.EMPTY);
        repository.delete(read.id());
        assertThatThrownBy(() -> repository.lock(read)).isInstanceOf(NotFound.class);
    }

    private UUID draft() {
        return repository
                .insert(haiti.id(), Optional.empty(), applicant, Locale.FRENCH, UUID.randomUUID(), AT)
                .orElseThrow();
    }
}
