package org.presessions.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class LateEntryRepositoryTest {
    private static final Instant NOW = Instant.parse("2097-05-01T10:00:00Z");

    @Autowired
    LateEntryRepository repository;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications samples;

    @Test
    void aLinkIsUsedAsOftenAsItSaysAndEndedByItsOwnStateAlone() {
        var haiti = fixtures.preSession("HTI").id();
        byte[] hash = UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII);
        var form = new LateEntryForm("2", "2098-05-01T12:00", "Ms X");
        var expiresAt = form.expiresAt(ZoneId.of("Africa/Lagos")).orElseThrow();
        repository.insert(haiti, hash, form, expiresAt, Optional.empty(), NOW);
        var made = repository.byToken(hash).orElseThrow();
        assertThat(made)
                .isEqualTo(new LateEntry(made.id(), haiti, 2, 0, Instant.parse("2098-05-01T11:00:00Z"), "Ms X", false));
        assertThat(repository.of(haiti)).containsExactly(made);
        assertThat(repository.use(made.id(), made.expiresAt())).isFalse();
        assertThat(repository.use(made.id(), NOW)).isTrue();
        assertThat(repository.use(made.id(), NOW)).isTrue();
        assertThat(repository.use(made.id(), NOW)).isFalse();
        repository.end(made.id(), UUID.randomUUID(), NOW);
        assertThat(repository.byToken(hash).map(LateEntry::isEnded)).contains(false);
        repository.end(made.id(), haiti, NOW);
        assertThat(repository.byToken(hash).map(LateEntry::isEnded)).contains(true);
        assertThat(repository.byToken(new byte[] {1})).isEmpty();
    }

    @Test
    void whatStaffEnteredForAStateIsFoundAndNothingElse() {
        var haiti = fixtures.preSession("HTI");
        var staff = fixtures.person();
        var entered = samples.begun(haiti, fixtures.person()).id();
        repository.allowLate(entered, new Draft.Late(NOW, Optional.of(staff.id())));
        repository.allowLate(samples.begun(haiti, fixtures.person()).id(), new Draft.Late(NOW, Optional.empty()));
        samples.begun(haiti, fixtures.person());
        assertThat(repository.entered(haiti.id())).containsOnlyKeys(entered);
        assertThat(repository.entered(UUID.randomUUID())).isEmpty();
    }
}
