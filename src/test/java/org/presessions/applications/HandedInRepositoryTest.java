package org.presessions.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class HandedInRepositoryTest {
    @Autowired
    HandedInRepository handedIn;

    @Autowired
    ApplicationRepository repository;

    @Autowired
    Applications applications;

    @Autowired
    SampleApplications sample;

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
    void whoHasBegunAnythingForAPreSessionIsKnown() {
        var other = fixtures.person();
        sample.begun(togo, other);
        assertThat(handedIn.applicantsFor(List.of(togo.id()))).containsExactly(other.id());
        assertThat(handedIn.applicantsFor(List.of(haiti.id()))).isEmpty();
        assertThat(handedIn.applicantsFor(List.of())).isEmpty();
    }

    @Test
    void afterEachComesTheNextOfItsPreSessionThatWasNotWithdrawn() {
        var first = draft();
        var withdrawn = draft();
        var last = draft();
        var elsewhere = draft();
        repository.move(elsewhere, togo.id());
        for (var id : List.of(first, withdrawn, elsewhere, last)) handIn(id);
        assertThat(handedIn.next(first)).contains(withdrawn);
        repository.withdraw(withdrawn, Instant.now());
        assertThat(handedIn.next(first)).contains(last);
        assertThat(handedIn.next(withdrawn)).isEmpty();
        assertThat(handedIn.next(last)).isEmpty();
        assertThat(handedIn.next(draft())).isEmpty();
    }

    @Test
    void numbersRunByPreSession() {
        var first = draft();
        assertThat(handIn(first)).isEqualTo(new HandedInRepository.Place(1, 1));
        assertThat(handIn(draft())).isEqualTo(new HandedInRepository.Place(2, 1));
        var other = draft();
        repository.move(other, togo.id());
        assertThat(handIn(other)).isEqualTo(new HandedInRepository.Place(1, 1));
        assertThat(handIn(first)).isEqualTo(new HandedInRepository.Place(1, 2));
        assertThat(handIn(draft())).isEqualTo(new HandedInRepository.Place(3, 1));
    }

    @Test
    void whatWasHandedInStaysWhileItIsCorrected() {
        var id = draft();
        repository.save(id, ApplicationRepositoryTest.TYPED, ApplicationRepositoryTest.AT);
        handIn(id);
        repository.save(id, AnswerFields.EMPTY, ApplicationRepositoryTest.AT.plusSeconds(9));
        var corrected = repository.find(id).orElseThrow();
        assertThat(corrected.number()).contains(Receipt.number(haiti, 1));
        assertThat(corrected.locale()).isEqualTo(Locale.ENGLISH);
        assertThat(corrected.handedIn())
                .contains(new Draft.HandedIn(
                        1, ApplicationRepositoryTest.TYPED, Optional.empty(), ApplicationRepositoryTest.AT));
        assertThat(corrected.isCorrected()).isTrue();
        handedIn.handIn(id, Locale.ENGLISH, ApplicationRepositoryTest.AT.plusSeconds(10));
        assertThat(repository.find(id).orElseThrow().handedIn())
                .contains(new Draft.HandedIn(
                        2, AnswerFields.EMPTY, Optional.empty(), ApplicationRepositoryTest.AT.plusSeconds(10)));
        assertThat(repository.numbered(haiti, 1)).isEqualTo(repository.find(id));
        assertThat(repository.numbered(haiti, 2)).isEmpty();
        assertThat(repository.numbered(togo, 1)).isEmpty();
        assertThat(handedIn.versions(id))
                .containsExactly(
                        new Draft.HandedIn(
                                1, ApplicationRepositoryTest.TYPED, Optional.empty(), ApplicationRepositoryTest.AT),
                        new Draft.HandedIn(
                                2, AnswerFields.EMPTY, Optional.empty(), ApplicationRepositoryTest.AT.plusSeconds(10)));
    }

    @Test
    void otherAnswersAreAVersionWithoutWhatIsSavedBesideThem() {
        var id = draft();
        repository.save(id, ApplicationRepositoryTest.TYPED, ApplicationRepositoryTest.AT);
        handIn(id);
        var other = new AnswerFields(Map.of("speakerLastName", List.of("Haddad <i>")));
        handedIn.addVersion(id, other, Optional.empty(), ApplicationRepositoryTest.AT.plusSeconds(3));
        var draft = repository.find(id).orElseThrow();
        assertThat(draft.fields()).isEqualTo(ApplicationRepositoryTest.TYPED);
        assertThat(draft.handedIn())
                .contains(new Draft.HandedIn(2, other, Optional.empty(), ApplicationRepositoryTest.AT.plusSeconds(3)));
    }

    @Test
    void aVersionIsReadAsItWasHandedIn() {
        var water = sample.application(fixtures.preSession("HTI"), "Sample Water");
        var last = applications.draft(water.id()).handedIn().orElseThrow();
        assertThat(handedIn.find(water.id(), 1)).contains(last);
        assertThat(last.fields()).isEqualTo(AnswerFields.of(water.answers()));
        assertThat(handedIn.find(water.id(), 2)).isEmpty();
    }

    @Test
    void whatSomebodyHandedInIsKnownButNoDraft() {
        var reviewed = fixtures.preSession("HTI");
        var institution = fixtures.person();
        var answers = sample.application(reviewed, "Sample Water").answers();
        var first = sample.application(reviewed, institution, answers);
        var second = sample.application(fixtures.preSession("ISL"), institution, answers);
        sample.draft(reviewed, institution, "Sample Draft");
        assertThat(handedIn.applicantsOf(List.of(institution.id())))
                .isEqualTo(Map.of(first.id(), institution.id(), second.id(), institution.id()));
        assertThat(handedIn.applicantsOf(List.of())).isEmpty();
    }

    private HandedInRepository.Place handIn(UUID id) {
        return handedIn.handIn(id, Locale.ENGLISH, ApplicationRepositoryTest.AT);
    }

    private UUID draft() {
        return repository
                .insert(
                        haiti.id(),
                        Optional.empty(),
                        applicant,
                        Locale.FRENCH,
                        UUID.randomUUID(),
                        ApplicationRepositoryTest.AT)
                .orElseThrow();
    }
}
