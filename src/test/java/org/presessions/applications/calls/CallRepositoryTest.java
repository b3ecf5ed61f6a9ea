package org.presessions.applications.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.people.Role;
import org.presessions.shared.words.Wording;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class CallRepositoryTest {
    static final Instant OPENS = Instant.parse("2021-07-20T07:00:00Z");
    static final Instant CLOSES = Instant.parse("2021-08-16T21:59:00Z");

    static final Instant NOW = OPENS.plusSeconds(1);

    @Autowired
    CallRepository repository;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Calendar calendar;

    @Test
    void aWindowIsSetAndChanged() {
        var series = fixtures.series("HTI");
        assertThat(repository.of(series.id())).isEmpty();
        repository.set(new NewCall(series.id(), OPENS, CLOSES, "ask@example.org"), Optional.empty(), NOW);
        var first = repository.of(series.id()).orElseThrow();
        repository.set(
                new NewCall(series.id(), OPENS, CLOSES.plusSeconds(60), "tell@example.org", 48),
                Optional.of(OPENS),
                NOW);
        assertThat(repository.of(series.id()))
                .contains(new CallForApplications(
                        first.id(),
                        series.id(),
                        OPENS,
                        CLOSES.plusSeconds(60),
                        "tell@example.org",
                        48,
                        Optional.of(OPENS),
                        List.of()));
        assertThat(repository.all()).contains(repository.of(series.id()).orElseThrow());
    }

    @Test
    void extensionsKeepTheirHistory() {
        var series = fixtures.series("HTI");
        var haiti = calendar.preSessionsOf(series.id()).getFirst().id();
        repository.set(new NewCall(series.id(), OPENS, CLOSES, "ask@example.org"), Optional.empty(), NOW);
        var call = repository.of(series.id()).orElseThrow();
        var by = Optional.of(fixtures.person(Role.SECRETARIAT).id());
        var first = new CallExtension(
                haiti,
                CLOSES.plus(Duration.ofDays(2)),
                Wording.english("Storms").and("fr", "Tempêtes").and("es", ""),
                by,
                CLOSES);
        var second = new CallExtension(
                haiti,
                CLOSES.plus(Duration.ofDays(5)),
                Wording.english("More storms"),
                Optional.empty(),
                CLOSES.plusSeconds(1));
        repository.extend(call.id(), first);
        repository.extend(call.id(), second);
        assertThat(repository.of(series.id()).orElseThrow().extensions()).containsExactly(first, second);
        repository.takeBackExtensions(call.id(), UUID.randomUUID(), NOW);
        assertThat(repository.of(series.id()).orElseThrow().extensionOf(haiti)).contains(second);
        repository.takeBackExtensions(call.id(), haiti, NOW);
        var after = repository.of(series.id()).orElseThrow();
        assertThat(after.extensions()).extracting(CallExtension::takenBackAt).containsOnly(Optional.of(NOW));
        assertThat(after.closesAt(haiti)).isEqualTo(CLOSES);
        assertThat(first.reason().in(Locale.FRENCH)).isEqualTo("Tempêtes");
        assertThat(first.reason().in(Locale.of("es"))).isEqualTo("Storms");
    }
}
