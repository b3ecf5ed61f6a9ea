package org.presessions.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class VersionRepositoryTest {
    @Autowired
    VersionRepository versions;

    @Autowired
    Applications applications;

    @Autowired
    SampleApplications sample;

    @Autowired
    Fixtures fixtures;

    @Test
    void aVersionIsReadAsItWasHandedIn() {
        var water = sample.application(fixtures.preSession("HTI"), "Sample Water");
        var last = applications.draft(water.id()).handedIn().orElseThrow();
        assertThat(versions.find(water.id(), 1)).contains(last);
        assertThat(last.fields()).isEqualTo(AnswerFields.of(water.answers()));
        assertThat(versions.find(water.id(), 2)).isEmpty();
    }

    @Test
    void whatSomebodyHandedInIsKnownButNoDraft() {
        var haiti = fixtures.preSession("HTI");
        var applicant = fixtures.person();
        var answers = sample.application(haiti, "Sample Water").answers();
        var first = sample.application(haiti, applicant, answers);
        var second = sample.application(fixtures.preSession("ISL"), applicant, answers);
        sample.draft(haiti, applicant, "Sample Draft");
        assertThat(versions.applicantsOf(List.of(applicant.id())))
                .isEqualTo(Map.of(first.id(), applicant.id(), second.id(), applicant.id()));
        assertThat(versions.applicantsOf(List.of())).isEmpty();
    }

    @Test
    void draftsAreCountedAndNothingElse() {
        var haiti = fixtures.preSession("HTI");
        var iceland = fixtures.preSession("ISL");
        sample.application(haiti, "Sample Water");
        sample.draft(haiti, fixtures.person(), "Sample Draft");
        sample.begun(haiti, fixtures.person());
        assertThat(versions.countDrafts(List.of(haiti.id(), iceland.id()))).isEqualTo(Map.of(haiti.id(), 2));
        assertThat(versions.countDrafts(List.of())).isEmpty();
    }
}
