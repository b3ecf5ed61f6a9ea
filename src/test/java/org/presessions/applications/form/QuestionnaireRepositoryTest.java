package org.presessions.applications.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.calendar.Series;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class QuestionnaireRepositoryTest {
    static final Instant AT = Instant.parse("2021-08-01T10:00:00Z");
    static final Questionnaire SHORT =
            new Questionnaire(Questionnaire.STANDARD.sections().subList(0, 2));

    @Autowired
    QuestionnaireRepository repository;

    @Autowired
    SampleApplications samples;

    @Autowired
    Fixtures fixtures;

    Series series;
    CallForApplications call;
    UUID editor;

    @BeforeEach
    void openACall() {
        series = fixtures.series("HTI");
        call = samples.call(series, AT, AT.plusSeconds(9000));
        editor = fixtures.person().id();
    }

    @Test
    void whatIsEditedIsOneVersionUntilItIsPublished() {
        repository.lock(call.id());
        repository.edit(call.id(), Questionnaire.STANDARD, editor, AT);
        repository.edit(call.id(), SHORT, editor, AT.plusSeconds(1));
        var edited = repository.of(call.id());
        assertThat(edited).hasSize(1);
        assertThat(edited.getFirst().questionnaire()).isEqualTo(SHORT);
        assertThat(edited.getFirst().isBeingEdited()).isTrue();
        assertThat(repository.asked(series.id(), AT.plusSeconds(5))).isEmpty();
        repository.publish(call.id(), AT.plusSeconds(4));
        assertThat(repository.asked(series.id(), AT.plusSeconds(3))).isEmpty();
        assertThat(repository.asked(series.id(), AT.plusSeconds(4)))
                .contains(edited.getFirst().id());
    }

    @Test
    void theNextVersionLeavesTheOneBeforeAsItWas() {
        repository.edit(call.id(), SHORT, editor, AT);
        repository.publish(call.id(), AT);
        var first = repository.of(call.id()).getFirst();
        repository.edit(call.id(), Questionnaire.STANDARD, editor, AT);
        assertThat(repository.find(first.id())).contains(first);
        assertThat(repository.of(call.id())).extracting(FormVersion::number).containsExactly(2, 1);
        repository.drop(call.id());
        assertThat(repository.of(call.id())).isEqualTo(List.of(first));
        assertThat(repository.find(UUID.randomUUID())).isEmpty();
    }
}
