package org.presessions.applications.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class CallNewsRepositoryTest {
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    @Autowired
    CallNewsRepository repository;

    @Autowired
    SampleApplications samples;

    @Autowired
    Fixtures fixtures;

    @Test
    void whoAgreesIsReadInThatLanguageUntilItIsEndedAndKeepsTheAddress() {
        var ana = fixtures.person().id();
        assertThat(repository.agrees(ana)).isFalse();
        repository.agree(ana, Locale.FRENCH, AT);
        var reader = repository.readers(List.of(ana)).getFirst();
        assertThat(reader.language()).isEqualTo(Locale.FRENCH);
        assertThat(repository.personOf(reader.token())).contains(ana);
        repository.end(ana, AT);
        assertThat(repository.agrees(ana)).isFalse();
        assertThat(repository.readers(List.of(ana))).isEmpty();
        assertThat(repository.readers(List.of())).isEmpty();
        assertThat(repository.personOf(reader.token())).contains(ana);
        repository.agree(ana, Locale.ENGLISH, AT);
        assertThat(repository.readers(List.of(ana)).getFirst().token()).isEqualTo(reader.token());
        assertThat(repository.personOf(UUID.randomUUID())).isEmpty();
    }

    @Test
    void eachIsToldOfEachCallOnce() {
        var ana = fixtures.person().id();
        var call = samples.call(fixtures.series("HTI"), AT, AT.plusSeconds(60)).id();
        var other = samples.call(fixtures.series("HTI"), AT, AT.plusSeconds(60)).id();
        repository.agree(ana, Locale.ENGLISH, AT);
        assertThat(untold(call)).contains(ana);
        assertThat(repository.tell(call, ana, AT)).isTrue();
        assertThat(repository.tell(call, ana, AT)).isFalse();
        assertThat(untold(call)).doesNotContain(ana);
        assertThat(untold(other)).contains(ana);
        assertThat(repository.countTold(call)).isEqualTo(1);
    }

    private List<UUID> untold(UUID call) {
        return repository.untold(call).stream()
                .map(CallNewsRepository.Reader::personId)
                .toList();
    }
}
