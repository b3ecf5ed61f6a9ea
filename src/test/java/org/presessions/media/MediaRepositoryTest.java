package org.presessions.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.media.films.Cut;
import org.presessions.media.films.Finding;
import org.presessions.media.films.FindingKind;
import org.presessions.media.preparing.Sent;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.transaction.annotation.Transactional;

/// Before 2002 nothing else is due.
@ServerTest
@Transactional
class MediaRepositoryTest {
    private static final Instant LONG_AGO = Instant.parse("2001-01-01T00:00:00Z");
    private static final Instant LEASE = LONG_AGO.plusSeconds(60);
    private static final Instant FAR = Instant.parse("2999-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofMinutes(6);

    @Autowired
    MediaRepository media;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Rival rival;

    private final List<UUID> files = new ArrayList<>();

    @AfterTransaction
    void forget() {
        for (var file : files)
            jdbc.sql("delete from stored_file where id = :id").param("id", file).update();
    }

    @Test
    void aFileIsPreparedOnce() {
        var file = file();
        media.insertIfNew(file, Optional.empty(), LONGEST, LONG_AGO);
        var asset = media.ofFile(file).orElseThrow();
        media.insertIfNew(file, Optional.empty(), Duration.ofSeconds(1), LONG_AGO.minusSeconds(1));
        assertThat(asset)
                .isEqualTo(new MediaAsset(
                        asset.id(), file, MediaStatus.WAITING, Duration.ZERO, 0, Optional.empty(), List.of(), false));
        assertThat(media.find(asset.id())).contains(asset);
        assertThat(media.claim(LONG_AGO, LEASE))
                .contains(new MediaRepository.Job(
                        asset.id(), file, Optional.empty(), LONGEST, false, 1, Optional.empty()));
        assertThat(media.find(UUID.randomUUID())).isEmpty();
        assertThat(media.ofFile(UUID.randomUUID())).isEmpty();
    }

    @Test
    void ofWhichThereIsNoCopyComesFirstAndWhatTheFileSaidIsKnownOfAllThatIsMadeOfIt() {
        var sent = new Sent(Optional.of(Duration.ofMillis(2500)), true, false, true);
        var one = asset(LONG_AGO.minusSeconds(1));
        var first = media.claim(LONG_AGO, LEASE).orElseThrow();
        assertThat(first.sent()).isEmpty();
        media.looked(first.fileId(), sent);
        media.goOn(first, LONG_AGO.minusSeconds(1));
        var other = asset(LONG_AGO);
        assertThat(media.claim(LONG_AGO, LEASE))
                .map(MediaRepository.Job::assetId)
                .contains(other);
        var again = media.claim(LONG_AGO, LEASE).orElseThrow();
        assertThat(again.assetId()).isEqualTo(one);
        assertThat(again.sent()).contains(sent);
        assertThat(again.attempt()).isEqualTo(1);
        media.refuse(again, "media.refused.broken");
        media.insertVeiled(one, LONG_AGO);
        assertThat(media.claim(LONG_AGO, LEASE).flatMap(MediaRepository.Job::sent))
                .contains(sent);
    }

    @Test
    void filesAreKnownOfWhichThereIsNoCopyYetAndNothingWaits() {
        asset(LONG_AGO);
        var job = media.claim(LONG_AGO, LEASE).orElseThrow();
        assertThat(media.asSent()).as("waits").doesNotContain(job.fileId());
        media.refuse(job, "media.refused.broken");
        assertThat(media.asSent()).contains(job.fileId());
        assertThat(media.isAsSent(job.fileId())).isTrue();
        media.looked(job.fileId(), new Sent(Optional.empty(), false, false, false));
        assertThat(media.asSent()).doesNotContain(job.fileId());
        assertThat(media.isAsSent(job.fileId())).isFalse();
    }

    @Test
    void whatNothingNeedsIsKnownSinceWhenUntilItIsNeededAgain() {
        var one = asset(LONG_AGO);
        var other = asset(LONG_AGO);
        assertThat(media.ids()).contains(one, other);
        media.needNoMore(List.of(one, other), FAR);
        assertThat(media.unneeded()).containsEntry(one, FAR).containsEntry(other, FAR);
        media.need(List.of(other));
        assertThat(media.unneeded()).containsEntry(one, FAR).doesNotContainKey(other);
    }

    @Test
    void whatIsDueLongestIsTakenFirstAndNotAgainBeforeItsLeaseEnds() {
        var second = asset(LONG_AGO);
        var first = asset(LONG_AGO.minusSeconds(1));
        assertThat(media.claim(LONG_AGO.minusSeconds(2), LEASE)).isEmpty();
        assertThat(media.claim(LONG_AGO, LEASE))
                .map(MediaRepository.Job::assetId)
                .contains(first);
        assertThat(media.claim(LONG_AGO, LEASE))
                .map(MediaRepository.Job::assetId)
                .contains(second);
        assertThat(media.claim(LEASE.minusMillis(1), LEASE)).isEmpty();
        assertThat(media.claim(LEASE, FAR)).map(MediaRepository.Job::attempt).contains(2);
    }

    @Test
    void aWorkerTellsHowFarItIsAndThatItIsReady() {
        var id = asset(LONG_AGO);
        var job = media.claim(LONG_AGO, LEASE).orElseThrow();
        assertThat(media.progress(job, 40, LEASE.plusSeconds(60))).isTrue();
        assertThat(media.find(id).orElseThrow().progressPercent()).isEqualTo(40);
        assertThat(media.claim(LEASE, FAR)).isEmpty();
        var findings = List.of(
                new Finding(FindingKind.BLACK, Duration.ofMillis(40), Duration.ofMillis(3000)),
                new Finding(FindingKind.NO_SOUND, Duration.ZERO, Duration.ofMillis(3210)));
        assertThat(media.ready(job, Duration.ofMillis(3210), findings)).isTrue();
        assertThat(media.find(id))
                .contains(new MediaAsset(
                        id,
                        job.fileId(),
                        MediaStatus.READY,
                        Duration.ofMillis(3210),
                        100,
                        Optional.empty(),
                        findings,
                        false));
        assertThat(media.claim(LEASE.plusSeconds(60), FAR)).isEmpty();
    }

    @Test
    void ofOneFileThereIsOneTrueFilmAndAnyNumberOfVeiledOnes() {
        var id = asset(LONG_AGO);
        var file = media.find(id).orElseThrow().fileId();
        var one = media.insertVeiled(id, LONG_AGO.plusSeconds(1)).orElseThrow();
        var other = media.insertVeiled(id, LONG_AGO.plusSeconds(2)).orElseThrow();
        assertThat(one)
                .isEqualTo(new MediaAsset(
                        one.id(), file, MediaStatus.WAITING, Duration.ZERO, 0, Optional.empty(), List.of(), true));
        assertThat(other.id()).isNotEqualTo(one.id());
        media.insertIfNew(file, Optional.empty(), LONGEST, LONG_AGO);
        assertThat(media.ofFile(file).map(MediaAsset::id)).contains(id);
        media.claim(LEASE, FAR);
        assertThat(media.claim(LEASE, FAR))
                .contains(
                        new MediaRepository.Job(one.id(), file, Optional.empty(), LONGEST, true, 1, Optional.empty()));
        assertThat(media.insertVeiled(UUID.randomUUID(), LONG_AGO)).isEmpty();
    }

    @Test
    void aWorkerGivenUpForDeadChangesNothing() {
        var id = asset(LONG_AGO);
        var dead = media.claim(LONG_AGO, LEASE).orElseThrow();
        var present = media.claim(LEASE, FAR).orElseThrow();
        assertThat(media.progress(dead, 99, LONG_AGO)).isFalse();
        media.postpone(dead, "media.lacks.ffmpeg", LONG_AGO);
        assertThat(media.ready(dead, Duration.ofSeconds(1), List.of())).isFalse();
        assertThat(media.refuse(dead, "media.refused.broken")).isFalse();
        assertThat(media.find(id))
                .contains(new MediaAsset(
                        id,
                        present.fileId(),
                        MediaStatus.WORKING,
                        Duration.ZERO,
                        0,
                        Optional.empty(),
                        List.of(),
                        false));
        assertThat(media.refuse(present, "media.refused.too-long")).isTrue();
        assertThat(media.find(id).flatMap(MediaAsset::refusalKey)).contains("media.refused.too-long");
        assertThat(media.claim(LEASE, FAR)).isEmpty();
    }

    @Test
    void whatThisServerCannotDoIsPutBackAndDoesNotCountAsAnAttempt() {
        var id = asset(LONG_AGO);
        var job = media.claim(LONG_AGO, LEASE).orElseThrow();
        media.postpone(job, "media.lacks.ffmpeg", LEASE);
        assertThat(media.find(id))
                .contains(new MediaAsset(
                        id,
                        job.fileId(),
                        MediaStatus.WAITING,
                        Duration.ZERO,
                        0,
                        Optional.of("media.lacks.ffmpeg"),
                        List.of(),
                        false));
        assertThat(media.claim(LEASE.minusMillis(1), FAR)).isEmpty();
        assertThat(media.claim(LEASE, FAR)).contains(job);
        assertThat(media.find(id).flatMap(MediaAsset::refusalKey)).isEmpty();
        media.delete(id);
        assertThat(media.find(id)).isEmpty();
    }

    @Test
    void anotherWorkerPassesByWhatOneTakes() {
        var id = rival.commits(() -> asset(FAR));
        assertThat(claims()).contains(id);
        assertThat(rival.isGiven(this::claims)).doesNotContain(id);
    }

    /// All that are due until then, one after the other.
    @Test
    void whoWaitsLearnsHowManyComeBefore() {
        var first = asset(LONG_AGO);
        var second = asset(LONG_AGO.plusSeconds(1));
        var third = asset(LONG_AGO.plusSeconds(2));
        assertThat(media.claim(LONG_AGO, FAR)).map(MediaRepository.Job::assetId).contains(first);
        assertThat(media.ahead(second)).isEqualTo(1);
        assertThat(media.ahead(third)).isEqualTo(2);
        assertThat(media.ahead(UUID.randomUUID())).isZero();
    }

    @Test
    void aCutComesBackWithTheJob() {
        var cut = new Cut(Duration.ofMillis(1500), Duration.ofSeconds(9));
        media.insertIfNew(file(), Optional.of(cut), LONGEST, LONG_AGO);
        assertThat(media.claim(LONG_AGO, FAR)).flatMap(MediaRepository.Job::cut).contains(cut);
    }

    private List<UUID> claims() {
        var claims = new ArrayList<UUID>();
        for (var job = claim(); job.isPresent(); job = claim())
            claims.add(job.orElseThrow().assetId());
        return claims;
    }

    private Optional<MediaRepository.Job> claim() {
        return media.claim(FAR, FAR.plusSeconds(60));
    }

    private UUID asset(Instant dueAt) {
        var file = file();
        media.insertIfNew(file, Optional.empty(), LONGEST, dueAt);
        return media.ofFile(file).orElseThrow().id();
    }

    private UUID file() {
        var id = jdbc.sql("""
                        insert into stored_file (name, media_type, bytes, sha256, created_at)
                        values ('a.mp4', 'video/mp4', 1, repeat('0', 64), now()) returning id
                        """).query(UUID.class).single();
        files.add(id);
        return id;
    }
}
