package org.presessions.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class SeriesRepositoryTest {
    private static final ZoneId SUVA = ZoneId.of("Pacific/Fiji");
    private static final SeriesDates DATES =
            new SeriesDates(SeriesDates.Precision.DAYS, LocalDate.of(2999, 12, 6), LocalDate.of(2999, 12, 6), true);

    @Autowired
    SeriesRepository repository;

    private final String slug = "test-" + UUID.randomUUID().toString().substring(24);

    @Test
    void aSeriesIsFoundAsItWasAnnounced() {
        var id = repository.insert(announced(slug, DATES));
        assertThat(repository.find(id).map(Series::isAnnounced)).contains(false);
        repository.announce(id, Instant.now());
        var series = new Series(id, slug, 40, Format.IN_PERSON, DATES, SUVA, true);
        assertThat(repository.find(id)).contains(series);
        assertThat(repository.bySlug(slug)).contains(series);
        assertThat(repository.find(UUID.randomUUID())).isEmpty();
        assertThat(repository.bySlug("nowhere")).isEmpty();
    }

    @Test
    void aSeriesGetsOtherDatesAndAnotherFormat() {
        var id = repository.insert(announced(slug, DATES));
        var other = repository.insert(announced(slug + "-b", DATES));
        var dates = new SeriesDates(
                SeriesDates.Precision.MONTH, LocalDate.of(2998, 11, 1), LocalDate.of(2998, 11, 30), false);
        repository.announce(id, Instant.now());
        repository.redate(id, Format.HYBRID, dates);
        assertThat(repository.find(id)).contains(new Series(id, slug, 40, Format.HYBRID, dates, SUVA, true));
        assertThat(repository.find(other).map(Series::dates)).contains(DATES);
    }

    @Test
    void aDraftIsDeletedAndWhatIsAnnouncedStays() {
        var draft = repository.insert(announced(slug, DATES));
        var announced = repository.insert(announced(slug + "-b", DATES));
        repository.announce(announced, Instant.now());
        assertThat(repository.delete(draft)).isTrue();
        assertThat(repository.find(draft)).isEmpty();
        assertThat(repository.delete(draft)).isFalse();
        assertThat(repository.delete(announced)).isFalse();
        assertThat(repository.find(announced)).isPresent();
    }

    @Test
    void anAnnouncementIsTakenBack() {
        var id = repository.insert(announced(slug, DATES));
        repository.announce(id, Instant.now());
        repository.takeBack(id);
        assertThat(repository.find(id).map(Series::isAnnounced)).contains(false);
    }

    @Test
    void aSeriesTurnsIntoOneOfAnotherKind() {
        var id = repository.insert(announced(slug, DATES));
        repository.turnInto(id, SeriesKind.IN_COUNTRY);
        assertThat(repository.find(id).map(Series::kind)).contains(SeriesKind.IN_COUNTRY);
    }

    @Test
    void theZoneOfADraftIsChangedAndNoOther() {
        var draft = repository.insert(announced(slug, DATES));
        repository.setZone(draft, ZoneId.of("Africa/Kampala"));
        assertThat(repository.find(draft).map(Series::zone)).contains(ZoneId.of("Africa/Kampala"));
        repository.announce(draft, Instant.now());
        repository.setZone(draft, SUVA);
        assertThat(repository.find(draft).map(Series::zone)).contains(ZoneId.of("Africa/Kampala"));
    }

    @Test
    void theLatestComesFirst() {
        var later = new SeriesDates(
                SeriesDates.Precision.WEEK, LocalDate.of(2999, 12, 7), LocalDate.of(2999, 12, 9), false);
        repository.insert(announced(slug + "-b", DATES));
        repository.insert(announced(slug + "-a", DATES));
        repository.insert(announced(slug + "-c", later));
        assertThat(repository.all()).extracting(Series::slug).startsWith(slug + "-c", slug + "-a", slug + "-b");
    }

    @Test
    void noTwoSeriesHaveTheSameAddress() {
        repository.insert(announced(slug, DATES));
        assertThatThrownBy(() -> repository.insert(announced(slug, DATES))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void anAddressIsOfSmallLettersAndFigures() {
        assertThatThrownBy(() -> repository.insert(announced("Série", DATES)))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private static NewSeries announced(String slug, SeriesDates dates) {
        return new NewSeries(slug, 40, Format.IN_PERSON, dates, SUVA, true, List.of());
    }
}
