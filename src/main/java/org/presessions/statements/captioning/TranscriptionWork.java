package org.presessions.statements.captioning;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.presessions.media.Transcriber;
import org.presessions.shared.installation.Jobs;
import org.presessions.statements.Manuscript;
import org.presessions.statements.StatementRepository;
import org.presessions.statements.captioning.TranscriptionRepository.Job;
import org.presessions.statements.captions.CaptionFile;
import org.presessions.statements.captions.CaptionTrack;
import org.presessions.statements.captions.Captions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Has written down what was asked for, one after the other. A claim lasts as long as the program is at work here; when
/// the server dies, it runs out, and the work is begun anew. Why nothing came of it the page of the captions says.
@Component
class TranscriptionWork {
    private static final Logger LOG = LoggerFactory.getLogger(TranscriptionWork.class);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Duration STILL_MINE = Duration.ofSeconds(10);
    private static final int ATTEMPTS_AT_MOST = 3;

    private final TranscriptionRepository repository;
    private final Transcriber transcriber;
    private final StatementRepository statements;
    private final Captions captions;
    private final Clock clock;
    private final Jobs.Aside aside = new Jobs.Aside("transcriptions");

    TranscriptionWork(
            TranscriptionRepository repository,
            Transcriber transcriber,
            StatementRepository statements,
            Captions captions,
            Clock clock) {
        this.repository = repository;
        this.transcriber = transcriber;
        this.statements = statements;
        this.captions = captions;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2000)
    void wake() {
        aside.start(this::workOff);
    }

    void workOff() {
        for (var job = claim(); job.isPresent(); job = claim()) work(job.get());
    }

    private Optional<Job> claim() {
        var now = clock.instant();
        return repository.claim(now, now.plus(LEASE));
    }

    private void work(Job job) {
        if (job.attempt() > ATTEMPTS_AT_MOST) fail(job, TranscriptionTrouble.STOPPED);
        else written(job, transcriber.transcribe(job.assetId(), job.language())).ifPresent(text -> keep(job, text));
    }

    /// @return empty where it is somebody else's by now, or is to be tried again
    private Optional<String> written(Job job, CompletableFuture<String> text) {
        while (repository.keep(job, clock.instant().plus(LEASE))) {
            try {
                return Optional.of(text.get(STILL_MINE.toSeconds(), TimeUnit.SECONDS));
            } catch (TimeoutException still) {
                LOG.debug("statement={} transcription=underway", job.statementId());
            } catch (ExecutionException killed) {
                LOG.warn("statement={} transcription=ended attempt={}", job.statementId(), job.attempt(), killed);
                return Optional.empty();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void keep(Job job, String text) {
        var content = CaptionFile.read(text);
        var video = statements.find(job.statementId()).flatMap(Manuscript::videoAssetId);
        if (video.isEmpty()) repository.forget(job.statementId(), job.language()); // erased meanwhile
        else if (text.isEmpty()) fail(job, TranscriptionTrouble.FAILED);
        else if (!video.get().equals(job.assetId())) fail(job, TranscriptionTrouble.OTHER_VIDEO);
        else if (content.cues().isEmpty()) fail(job, TranscriptionTrouble.NO_WORDS);
        else {
            captions.save(job.statementId(), new CaptionTrack(job.language(), 0, content.cues()));
            repository.forget(job.statementId(), job.language());
        }
    }

    private void fail(Job job, TranscriptionTrouble trouble) {
        LOG.warn("statement={} transcription={}", job.statementId(), trouble.code());
        repository.fail(job, trouble);
    }
}
