package org.presessions.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class ApplicationCountRepositoryTest {
    @Autowired
    ApplicationCountRepository repository;

    @Autowired
    ApplicationRepository applications;

    @Autowired
    SampleApplications sample;

    @Autowired
    Fixtures fixtures;

    @Test
    void theyAreCountedByHowTheyStand() {
        var haiti = fixtures.preSession("HTI");
        var iceland = fixtures.preSession("ISL");
        var first = sample.application(haiti, "Sample Water").id();
        var second = sample.application(haiti, "Sample Wind").id();
        applications.withdraw(sample.application(haiti, "Sample Sand").id(), ApplicationRepositoryTest.AT);
        sample.draft(haiti, fixtures.person(), "Sample Draft");
        sample.begun(haiti, fixtures.person());
        var both = List.of(haiti.id(), iceland.id(), UUID.randomUUID());
        assertThat(repository.count(both, ApplicationStatus.DRAFT)).isEqualTo(Map.of(haiti.id(), 2));
        assertThat(repository.count(both, ApplicationStatus.SUBMITTED)).isEqualTo(Map.of(haiti.id(), 2));
        assertThat(repository.count(both, ApplicationStatus.WITHDRAWN)).isEqualTo(Map.of(haiti.id(), 1));
        assertThat(repository.count(List.of(), ApplicationStatus.DRAFT)).isEmpty();
        assertThat(repository.submittedIds(both).keySet()).containsExactly(haiti.id());
        assertThat(repository.submittedIds(both).get(haiti.id())).containsExactlyInAnyOrder(first, second);
        assertThat(repository.submittedIds(List.of())).isEmpty();
    }
}
