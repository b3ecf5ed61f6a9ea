package org.presessions.statements.captioning;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Collectors;
import org.presessions.protection.Protection;
import org.presessions.protection.RealNames;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.words.Words;
import org.presessions.statements.Veils;
import org.presessions.statements.captions.CaptionTrack;
import org.presessions.statements.captions.Captions;
import org.presessions.statements.captions.Cue;
import org.presessions.statements.films.VideoStatus;
import org.presessions.statements.films.Videos;
import org.presessions.statements.text.StatementLanguages;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The pages on which captions are worked on.
@Component
class CaptionPages {
    private final Captions captions;
    private final CaptionBeginning beginning;
    private final Protection protection;
    private final RealNames names;
    private final Videos videos;
    private final Veils veils;
    private final Words words;
    private final Clock clock;

    CaptionPages(
            Captions captions,
            CaptionBeginning beginning,
            Protection protection,
            RealNames names,
            Videos videos,
            Veils veils,
            Words words,
            Clock clock) {
        this.captions = captions;
        this.beginning = beginning;
        this.protection = protection;
        this.names = names;
        this.videos = videos;
        this.veils = veils;
        this.words = words;
        this.clock = clock;
    }

    String list(CaptionWork work, CaptionForm form, FieldErrors errors, Model model) {
        model.addAttribute("work", work);
        model.addAttribute("form", form);
        model.addAttribute("tracks", captions.of(work.statementId()));
        model.addAttribute("transcriptions", beginning.transcriptions(work));
        model.addAttribute("canTranscribe", beginning.canTranscribe(work));
        model.addAttribute("languages", StatementLanguages.options(LocaleContextHolder.getLocale()));
        model.addAttribute("errors", errors);
        return "statements/captioning/captions";
    }

    /// @param track as it is kept
    /// @param cues what its field holds
    String editor(CaptionWork work, CaptionTrack track, String cues, FieldErrors errors, Model model) {
        model.addAttribute("work", work);
        model.addAttribute("track", track);
        model.addAttribute("cues", cues);
        model.addAttribute("beside", captions.source(work.statementId(), track.language(), work.spokenLanguage()));
        model.addAttribute("film", film(work));
        model.addAttribute("named", isNamed(work, cues));
        model.addAttribute("errors", errors);
        return "statements/captioning/caption-editor";
    }

    /// That they were kept, and whether they name whom they should not.
    String saidOf(CaptionWork work, CaptionTrack kept) {
        var spoken = words.in(LocaleContextHolder.getLocale());
        var zone = work.preSession().series().zone();
        var formats = spoken.formats();
        var at = spoken.t("statements.saved", formats.clock(clock.instant(), zone), formats.place(zone));
        var text = kept.cues().stream().map(Cue::text).collect(Collectors.joining("\n"));
        return isNamed(work, text) ? at + " " + spoken.t("statements.captions.named") : at;
    }

    String said(FieldErrors errors) {
        var spoken = words.in(LocaleContextHolder.getLocale());
        return errors.all().getFirst().in(spoken);
    }

    /// Said to the speaker alone: to anybody else it would tell which of the names that one tries is the true one.
    private boolean isNamed(CaptionWork work, String text) {
        return work.isOwn() && names.occurIn(text, work.seat());
    }

    private Optional<VideoStatus.Film> film(CaptionWork work) {
        if (work.isOwn()) return videos.statusOf(work.script()).ready();
        var shown = protection.shown(work.seat(), work.preSession());
        return veils.film(work.script(), shown).flatMap(asset -> videos.film(asset, shown));
    }
}
