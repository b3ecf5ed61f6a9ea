package org.presessions.applications.announcements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.shared.words.Wording;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class CallTextRepositoryTest {
    @Autowired
    CallTextRepository repository;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications samples;

    @Test
    void aTextIsKeptAsItIsSaidLast() {
        var call = samples.call(
                fixtures.series("HTI"), Instant.parse("2031-07-20T07:00:00Z"), Instant.parse("2031-08-16T21:59:00Z"));
        assertThat(repository.of(call.id())).isEqualTo(CallText.EMPTY);
        assertThat(repository.written()).doesNotContain(call.id());
        var said = CallText.EMPTY
                .with(CallSection.FORMAT, Wording.english("Virtual").and("fr", "Virtuel"))
                .with(CallSection.OBJECTIVES, Wording.english("To *speak*"));
        repository.replace(call.id(), said);
        assertThat(repository.of(call.id())).isEqualTo(said);
        assertThat(repository.written()).contains(call.id());
        var less = CallText.EMPTY.with(CallSection.FORMAT, Wording.english("In Geneva"));
        repository.replace(call.id(), less);
        assertThat(repository.of(call.id())).isEqualTo(less);
    }
}
