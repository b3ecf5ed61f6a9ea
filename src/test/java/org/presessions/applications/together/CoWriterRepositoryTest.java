package org.presessions.applications.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.Applications;
import org.presessions.applications.erasing.AnswerErasures;
import org.presessions.applications.form.PersonalData;
import org.presessions.applications.together.CoWriterRepository.Row;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class CoWriterRepositoryTest {
    private static final Instant AT = Instant.parse("2021-08-01T10:00:00Z");

    @Autowired
    CoWriterRepository repository;

    @Autowired
    AnswerErasures erasures;

    @Autowired
    Applications applications;

    @Autowired
    SampleApplications samples;

    @Autowired
    Fixtures fixtures;

    UUID id;
    UUID first;
    UUID second;

    @BeforeEach
    void twoAreAsked() {
        id = samples.begun(fixtures.preSession("HTI"), fixtures.person()).id();
        first = fixtures.person().id();
        second = fixtures.person().id();
        repository.insert(id, first, AT);
        repository.insert(id, second, AT.plusSeconds(1));
    }

    @Test
    void theyComeInTheOrderInWhichTheyWereAsked() {
        repository.opened(id, first, AT.plusSeconds(5));
        repository.opened(id, first, AT.plusSeconds(9)); // only the first time counts
        assertThat(repository.of(id))
                .containsExactly(
                        new Row(first, AT, Optional.of(AT.plusSeconds(5))),
                        new Row(second, AT.plusSeconds(1), Optional.empty()));
        assertThat(repository.with(first)).containsExactly(id);
    }

    @Test
    void oneIsTakenOffOnce() {
        assertThat(repository.delete(id, first)).isTrue();
        assertThat(repository.delete(id, first)).isFalse();
        assertThat(repository.of(id)).extracting(Row::personId).containsExactly(second);
        assertThat(repository.with(first)).isEmpty();
    }

    @Test
    void theyGoWithTheApplicationAndWithWhatItTellsOfPersons() {
        repository.deleteAll(id);
        assertThat(repository.of(id)).isEmpty();
        repository.insert(id, first, AT);
        erasures.erase(id, PersonalData.SENSITIVE);
        assertThat(repository.with(first)).containsExactly(id);
        erasures.erase(id, PersonalData.PERSON);
        assertThat(repository.with(first)).isEmpty();
        repository.insert(id, first, AT);
        applications.withdraw(id); // a draft is deleted
        assertThat(repository.with(first)).isEmpty();
    }
}
