package org.presessions.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.erasing.AnswerErasures;
import org.presessions.applications.form.PersonalData;
import org.presessions.calendar.PreSession;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleSelection;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/// The series of the fixtures was over long ago.
@ServerTest
@Transactional
class AnswerErasureRepositoryTest {
    @Autowired
    AnswerErasureRepository repository;

    @Autowired
    AnswerErasures erasures;

    @Autowired
    ApplicationRepository applications;

    @Autowired
    HandedInRepository handedIn;

    @Autowired
    Receipts receipts;

    @Autowired
    SampleApplications samples;

    @Autowired
    SampleSelection selection;

    @Autowired
    Fixtures fixtures;

    @Autowired
    JdbcClient jdbc;

    private PreSession haiti;
    private Application application;
    private UUID id;

    @BeforeEach
    void anApplicationWithAnswersOfEachClass() {
        haiti = fixtures.preSession("HTI");
        application = samples.application(haiti, "Sample " + UUID.randomUUID());
        id = application.id();
        jdbc.sql("update application set answers = answers || '{\"accessNeeds\": [\"A ramp\"]}' where id = :id")
                .param("id", id)
                .update();
        jdbc.sql(
                        "update application_version set answers = answers || '{\"accessNeeds\": [\"A ramp\"]}' where application_id = :id")
                .param("id", id)
                .update();
    }

    @Test
    void answersOfAClassAreTakenOutOfAllVersionsOnce() {
        var later = Instant.now().plusSeconds(60);
        assertThat(repository.unerased(List.of(haiti.id()), PersonalData.SENSITIVE, later))
                .containsExactly(id);
        assertThat(repository.unerased(
                        List.of(haiti.id()),
                        PersonalData.SENSITIVE,
                        Instant.now().minusSeconds(60)))
                .isEmpty();
        assertThat(repository.unerased(List.of(), PersonalData.SENSITIVE, later))
                .isEmpty();
        repository.erase(id, PersonalData.SENSITIVE, List.of("accessNeeds"), Instant.now());
        var draft = applications.find(id).orElseThrow();
        assertThat(draft.fields().all("accessNeeds")).isEmpty();
        assertThat(draft.handedIn().orElseThrow().fields()).isEqualTo(draft.fields());
        assertThat(draft.fields().text("speakerLastName")).isNotEmpty();
        assertThat(repository.unerased(List.of(haiti.id()), PersonalData.SENSITIVE, later))
                .isEmpty();
        assertThat(repository.unerased(List.of(haiti.id()), PersonalData.PERSON, later))
                .containsExactly(id);
    }

    @Test
    void whatIsAnsweredAfterwardsIsErasedAgain() {
        var later = Instant.now().plusSeconds(60);
        repository.erase(id, PersonalData.SENSITIVE, List.of("accessNeeds"), Instant.now());
        jdbc.sql("update application set saved_at = now() + interval '1 second' where id = :id")
                .param("id", id)
                .update();
        assertThat(repository.unerased(List.of(haiti.id()), PersonalData.SENSITIVE, later))
                .containsExactly(id);
        repository.erase(id, PersonalData.SENSITIVE, List.of("accessNeeds"), later);
        assertThat(repository.unerased(List.of(haiti.id()), PersonalData.SENSITIVE, later))
                .isEmpty();
    }

    @Test
    void theFilesOfAQuestionAreThoseOfAllVersions() {
        assertThat(repository.files(id, List.of())).isEmpty();
        assertThat(repository.files(id, List.of("aim"))).isEmpty();
        assertThat(repository.files(id, List.of(Draft.SUBMISSION)))
                .containsExactly(applications.find(id).orElseThrow().fileId().orElseThrow());
    }

    @Test
    void theFirstCodeOfAReceiptIsKept() {
        assertThat(repository.codes(id)).isEmpty();
        repository.keepCode(id, 1, "AAAAA");
        repository.keepCode(id, 1, "BBBBB");
        assertThat(repository.codes(id)).isEqualTo(Map.of(1, "AAAAA"));
    }

    @Test
    void whatIsSensitiveGoesFirstAndNamesLaterAndTheReceiptIsGenuineStill() {
        assertThat(erasures.due(PersonalData.SENSITIVE)).doesNotContain(id);
        changed(Duration.ofDays(91));
        assertThat(erasures.due(PersonalData.SENSITIVE)).contains(id);
        assertThat(erasures.due(PersonalData.PERSON)).doesNotContain(id);
        var code = receipts.code(applications.find(id).orElseThrow()).orElseThrow();
        erasures.erase(id, PersonalData.SENSITIVE);
        changed(Duration.ofDays(731));
        assertThat(erasures.due(PersonalData.PERSON)).contains(id);
        erasures.erase(id, PersonalData.PERSON);
        var left = applications.find(id).orElseThrow();
        assertThat(left.fields().values().keySet())
                .doesNotContain("accessNeeds", "speakerLastName", "speakerEmail", "gender")
                .contains("institution", "aim", "issues");
        assertThat(receipts.code(left)).contains(code);
        assertThat(receipts.check(application.number().orElseThrow(), code)).isPresent();
        assertThat(receipts.check(application.number().orElseThrow(), "AAAAA-BBBBB-CCCCC-DDDDD"))
                .isEmpty();
    }

    @Test
    void theNameOfWhoWasGivenAPlaceStays() {
        selection.choose(application, 5);
        selection.release(haiti.id());
        changed(Duration.ofDays(731));
        assertThat(erasures.due(PersonalData.PERSON)).doesNotContain(id);
        assertThat(erasures.due(PersonalData.SENSITIVE)).contains(id);
    }

    private void changed(Duration ago) {
        jdbc.sql("update application set saved_at = now() - make_interval(days => :days) where id = :id")
                .param("days", (int) ago.toDays())
                .param("id", id)
                .update();
    }
}
