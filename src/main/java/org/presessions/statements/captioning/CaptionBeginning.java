package org.presessions.statements.captioning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.presessions.media.Media;
import org.presessions.media.MediaAsset;
import org.presessions.media.SpeechPauses;
import org.presessions.media.Transcriber;
import org.presessions.shared.FieldErrors;
import org.presessions.statements.captions.CaptionFile;
import org.presessions.statements.captions.CaptionTrack;
import org.presessions.statements.captions.Captions;
import org.presessions.statements.captions.Cue;
import org.presessions.statements.captions.FirstDraft;
import org.springframework.stereotype.Component;

/// From what the captions of a language are begun.
@Component
class CaptionBeginning {
    static final List<Cue> NOTHING = List.of();

    private final Captions captions;
    private final TranscriptionRepository transcriptions;
    private final Media media;
    private final SpeechPauses pauses;
    private final Transcriber transcriber;
    private final Clock clock;

    CaptionBeginning(
            Captions captions,
            TranscriptionRepository transcriptions,
            Media media,
            SpeechPauses pauses,
            Transcriber transcriber,
            Clock clock) {
        this.captions = captions;
        this.transcriptions = transcriptions;
        this.media = media;
        this.pauses = pauses;
        this.transcriber = transcriber;
        this.clock = clock;
    }

    boolean canTranscribe(CaptionWork work) {
        return transcriber.isOffered()
                && film(work).filter(MediaAsset::hasSound).isPresent();
    }

    /// @param errors gets what cannot be taken
    List<Cue> begin(CaptionWork work, CaptionForm form, FieldErrors errors) {
        return switch (form.how()) {
            case FILE -> ofFile(form, errors);
            case TEXT -> ofText(work, form, errors);
            case LINES -> ofLines(work, form, errors);
            case SOUND -> List.of();
        };
    }

    /// In the background; what comes is kept unless somebody has begun otherwise meanwhile. Asked for again after it
    /// failed, it is tried anew.
    void transcribe(CaptionWork work, String language) {
        transcriptions.ask(work.statementId(), language, work.video().orElseThrow(), clock.instant());
    }

    /// What was asked for and has not come, by language; without what somebody has written meanwhile.
    List<Transcription> transcriptions(CaptionWork work) {
        var there = captions.of(work.statementId()).stream()
                .map(CaptionTrack::language)
                .toList();
        return transcriptions.of(work.statementId()).stream()
                .filter(asked -> !there.contains(asked.language()))
                .toList();
    }

    private static List<Cue> ofFile(CaptionForm form, FieldErrors errors) {
        if (form.file().isEmpty()) {
            errors.add("file", "statements.captions.error.no-file");
            return NOTHING;
        }
        try (var sent = form.file().get().getInputStream()) {
            var bytes = sent.readNBytes(CaptionFile.BYTES_AT_MOST + 1);
            errors.addIf(bytes.length > CaptionFile.BYTES_AT_MOST, "file", "statements.captions.error.large");
            return errors.any() ? List.of() : checked(CaptionFile.read(bytes), "file", errors);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /// Says each fault with its line.
    static List<Cue> checked(CaptionFile.Content content, String field, FieldErrors errors) {
        for (var fault : content.faults())
            errors.add(
                    field,
                    "statements.captions.fault." + fault.kind().code(),
                    fault.line(),
                    CaptionFile.CHARACTERS_AT_MOST,
                    CaptionFile.CUES_AT_MOST);
        return content.cues();
    }

    private List<Cue> ofText(CaptionWork work, CaptionForm form, FieldErrors errors) {
        var film = film(work);
        errors.addIf(film.isEmpty(), "how", "statements.captions.error.no-video");
        errors.addIf(form.spoken().isBlank(), "spoken", "statements.captions.error.no-text");
        if (errors.any()) return List.of();
        var asset = film.orElseThrow();
        return FirstDraft.of(form.spoken(), Locale.of(form.language()), pauses.of(asset.id()), asset.length());
    }

    private List<Cue> ofLines(CaptionWork work, CaptionForm form, FieldErrors errors) {
        var source = captions.source(work.statementId(), form.language(), work.spokenLanguage());
        errors.addIf(source.isEmpty(), "how", "statements.captions.error.no-lines");
        return source.map(track -> track.spoken().stream().map(Cue::silent).toList())
                .orElse(List.of());
    }

    private Optional<MediaAsset> film(CaptionWork work) {
        return work.video().flatMap(media::find);
    }
}
