package org.presessions.applications.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class WordsRepositoryTest {
    @Autowired
    WordsRepository repository;

    @Autowired
    SampleApplications samples;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Test
    void theLatestWordsOfADraftFindIt() {
        var at = Instant.parse("2021-08-01T10:00:00Z");
        var series = fixtures.series("HTI");
        var haiti = calendar.preSession(series.slug(), "haiti").orElseThrow();
        var id = samples.begun(haiti, fixtures.person()).id();
        repository.put(id, new byte[] {1, 2}, at);
        assertThat(repository.find(new byte[] {1, 2})).contains(id);
        repository.put(id, new byte[] {3}, at);
        assertThat(repository.find(new byte[] {1, 2})).isEmpty();
        assertThat(repository.find(new byte[] {3})).contains(id);
    }
}
