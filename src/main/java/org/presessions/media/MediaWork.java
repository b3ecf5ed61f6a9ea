package org.presessions.media;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.presessions.files.FileElsewhere;
import org.presessions.files.StoredFiles;
import org.presessions.media.films.Cut;
import org.presessions.media.films.FindingKind;
import org.presessions.media.preparing.Attempts;
import org.presessions.media.preparing.Originals;
import org.presessions.media.preparing.Preparation;
import org.presessions.media.preparing.Sent;
import org.presessions.media.sandbox.Sandbox;
import org.presessions.media.sandbox.WorkFolders;
import org.presessions.shared.NotFound;
import org.presessions.shared.installation.DatabasePresence;
import org.presessions.shared.installation.HomeDisk;
import org.presessions.shared.installation.Jobs;
import org.presessions.shared.installation.Rarely;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes videos that wait, one at a time on this node. A claim lasts as long as progress is reported; when the server
/// dies, it runs out, and the work is begun anew. Of a video that is erased meanwhile the work ends within a second,
/// and
/// nothing of it stays on the disk.
@Component
class MediaWork {
    private static final Logger LOG = LoggerFactory.getLogger(MediaWork.class);
    private static final Duration LEASE = Duration.ofSeconds(20);
    private static final Duration NOT_ABLE_PAUSE = Duration.ofSeconds(60);
    private static final Duration NOT_HERE_PAUSE = Duration.ofSeconds(5); // a node that has the file is to find it soon
    private static final Duration HOURS_AT_MOST = Duration.ofHours(2);
    private static final int ATTEMPTS_AT_MOST = 3;

    /// A video cannot harm the server from its sandbox: servers end for reasons of their own, such as a new version,
    /// and often several times in a row. Only one that ends again and again is held to end because of the video.
    private static final int DEATHS_AT_MOST = 12;

    /// The work is somebody else's by now, or nobody's.
    private static class NoLongerMine extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final MediaRepository repository;
    private final Originals originals;
    private final Preparation preparation;
    private final RenditionStore renditions;
    private final Portraits portraits;
    private final WorkFolders folders;
    private final Sandbox sandbox;
    private final StoredFiles files;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Rarely rarely;
    private final Attempts attempts = new Attempts();
    private final Jobs.Aside aside = new Jobs.Aside("media");

    MediaWork(
            MediaRepository repository,
            Originals originals,
            Preparation preparation,
            RenditionStore renditions,
            Portraits portraits,
            WorkFolders folders,
            Sandbox sandbox,
            StoredFiles files,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.originals = originals;
        this.preparation = preparation;
        this.renditions = renditions;
        this.portraits = portraits;
        this.folders = folders;
        this.sandbox = sandbox;
        this.files = files;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.rarely = new Rarely(clock);
    }

    /// The sandbox needs a thread that lives as long as its program.
    @Scheduled(fixedDelay = 1000)
    void wake() {
        aside.start(this::workOff);
    }

    private void workOff() {
        workOffDue();
        if (!rarely.isNews("as-sent")) return;
        for (var fileId : repository.asSent()) {
            attempts.at(fileId, () -> bareLater(fileId), () -> repository.looked(fileId, Sent.withoutCopy()));
            workOffDue();
        }
    }

    private void workOffDue() {
        for (var job = claim(); job.isPresent(); job = claim()) work(job.get());
    }

    private Optional<MediaRepository.Job> claim() {
        var now = clock.instant();
        return repository.claim(now, now.plus(LEASE));
    }

    private void work(MediaRepository.Job job) {
        try {
            var whyNot = sandbox.whyNot("ffmpeg", "-version");
            if (whyNot.isEmpty()) goOn(job);
            else postpone(job, whyNot);
        } catch (HomeDisk.Full full) {
            postpone(job, "no room on the disk");
        } catch (FileElsewhere elsewhere) {
            leaveToOthers(job, elsewhere);
        } catch (NoLongerMine lost) {
            LOG.info("asset={} attempt={} ended=true", job.assetId(), job.attempt());
        } catch (RuntimeException unforeseen) {
            if (DatabasePresence.isCauseOf(unforeseen)) throw unforeseen; // no fault of the video's
            LOG.error("asset={} attempt={}", job.assetId(), job.attempt(), unforeseen);
            if (job.attempt() >= ATTEMPTS_AT_MOST) refuse(job, "media.refused.broken");
        }
        if (repository.find(job.assetId()).isEmpty()) removeAll(job);
    }

    /// It was erased while it was prepared; what follows its erasing may have come before the work was done.
    private void removeAll(MediaRepository.Job job) {
        renditions.remove(job.assetId());
        folders.remove(job.assetId());
    }

    /// What was sent is there as short as can be: a copy of each film that waits comes before the work on any.
    private void goOn(MediaRepository.Job job) {
        var isDeadly = job.attempt() > DEATHS_AT_MOST; // it took the server down with it
        if (isDeadly) refuse(job, "media.refused.broken");
        else if (job.sent().isPresent()) prepare(job);
        else bare(job);
    }

    private void bare(MediaRepository.Job job) {
        var atMost = job.cut().map(Cut::to).orElse(job.longest()).plus(Media.TOLERANCE.multipliedBy(2));
        var isMine =
                originals.bare(job.fileId(), atMost, () -> goOn(job, 0), sent -> repository.looked(job.fileId(), sent));
        var pause = isMine ? Duration.ZERO : NOT_HERE_PAUSE; // another node is at it, for another asset
        repository.goOn(job, clock.instant().plus(pause));
    }

    /// Of what an earlier version of the program kept as it was sent.
    private void bareLater(UUID fileId) {
        try {
            if (!repository.isAsSent(fileId)) return; // another node was first
            if (!sandbox.whyNot("ffmpeg", "-version").isEmpty()) return;
            originals.bare(fileId, HOURS_AT_MOST, () -> {}, sent -> repository.looked(fileId, sent));
        } catch (FileElsewhere | NotFound | HomeDisk.Full later) {
            LOG.info("file={} copied=false reason=\"{}\"", fileId, later.getMessage());
        }
    }

    private void prepare(MediaRepository.Job job) {
        switch (files.withLocalCopy(files.get(job.fileId()), video -> prepare(job, video))) {
            case Preparation.Outcome.Prepared prepared
            when job.sent().filter(Sent::bare).isEmpty() -> refuse(job, "media.refused.broken");
            case Preparation.Outcome.Prepared prepared -> publish(job, prepared);
            case Preparation.Outcome.Refused(var key) -> refuse(job, key);
        }
        folders.remove(job.assetId());
    }

    private Preparation.Outcome prepare(MediaRepository.Job job, Path video) {
        var work = folders.empty(job.assetId());
        var wanted = new Preparation.Wanted(
                job.cut(),
                job.longest().plus(Media.TOLERANCE),
                portraits.of(job.assetId()),
                job.sent().filter(Sent::bare));
        IntConsumer progress = percent -> goOn(job, percent);
        return job.isVeiled()
                ? preparation.veil(video, work, wanted, progress)
                : preparation.prepare(video, work, wanted, progress);
    }

    /// The program ends with the exception.
    private void goOn(MediaRepository.Job job, int percent) {
        if (!repository.progress(job, percent, clock.instant().plus(LEASE))) throw new NoLongerMine();
    }

    private void publish(MediaRepository.Job job, Preparation.Outcome.Prepared prepared) {
        renditions.publish(job.assetId(), prepared.output());
        transaction.executeWithoutResult(status -> {
            if (!isPortrayed(prepared)) portraits.drop(job.assetId());
            if (repository.ready(job, prepared.length(), prepared.findings()))
                events.publishEvent(new MediaReady(job.assetId(), prepared.length()));
        });
    }

    private static boolean isPortrayed(Preparation.Outcome.Prepared prepared) {
        return prepared.findings().stream().anyMatch(finding -> finding.kind() == FindingKind.PORTRAIT);
    }

    private void refuse(MediaRepository.Job job, String key) {
        LOG.info("asset={} refused={}", job.assetId(), key);
        transaction.executeWithoutResult(status -> {
            if (repository.refuse(job, key)) events.publishEvent(new MediaRefused(job.assetId(), key));
        });
    }

    /// Nothing is lost: the video waits until the server can prepare it.
    private void postpone(MediaRepository.Job job, String whyNot) {
        LOG.warn(
                "asset={} postponed=true reason=\"ffmpeg in the sandbox (prlimit, bwrap) does not start: {}\"",
                job.assetId(),
                whyNot);
        repository.postpone(job, "media.waiting.not-able", clock.instant().plus(NOT_ABLE_PAUSE));
    }

    /// The node that received the file prepares it; nobody is told that it is broken.
    private void leaveToOthers(MediaRepository.Job job, FileElsewhere elsewhere) {
        if (rarely.isNews(job.assetId().toString()))
            LOG.warn("asset={} postponed=true reason=\"{}\"", job.assetId(), elsewhere.getMessage());
        repository.postpone(job, "media.waiting.not-here", clock.instant().plus(NOT_HERE_PAUSE));
    }
}
