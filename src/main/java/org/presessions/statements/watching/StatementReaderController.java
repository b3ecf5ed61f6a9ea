package org.presessions.statements.watching;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.PreSession;
import org.presessions.protection.Audience;
import org.presessions.protection.Protection;
import org.presessions.protection.Shown;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.presessions.selection.SpokenFor;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.presessions.shared.words.Words;
import org.presessions.statements.CaptionTracks;
import org.presessions.statements.Manuscript;
import org.presessions.statements.StatementRepository;
import org.presessions.statements.Veils;
import org.presessions.statements.earlier.EarlierRecommendations;
import org.presessions.statements.films.VideoStatus;
import org.presessions.statements.films.Videos;
import org.presessions.statements.text.IssueLabels;
import org.presessions.vocabulary.Issues;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// An approved statement for its readers, as far as its speaker lets them see it now. Whoever takes part is told where
/// there is nothing for them; for everybody else nothing is there.
@Controller
class StatementReaderController {
    private final StatementRepository repository;
    private final Panels panels;
    private final Protection protection;
    private final Issues issues;
    private final Videos videos;
    private final Veils veils;
    private final CaptionTracks captions;
    private final EarlierRecommendations earlier;
    private final SpokenFor answers;
    private final Words words;

    StatementReaderController(
            StatementRepository repository,
            Panels panels,
            Protection protection,
            Issues issues,
            Videos videos,
            Veils veils,
            CaptionTracks captions,
            EarlierRecommendations earlier,
            SpokenFor answers,
            Words words) {
        this.answers = answers;
        this.words = words;
        this.repository = repository;
        this.panels = panels;
        this.protection = protection;
        this.issues = issues;
        this.videos = videos;
        this.veils = veils;
        this.captions = captions;
        this.earlier = earlier;
    }

    @GetMapping("/pre-sessions/{series}/{state}/statements/{seatId}")
    String show(PreSession preSession, @PathVariable UUID seatId, Model model) {
        var seat = panels.seat(seatId)
                .filter(found -> found.status() == SeatStatus.CONFIRMED
                        && found.preSessionId().equals(preSession.id()))
                .orElseThrow(NotFound::new);
        var shown = protection.shown(seat, preSession);
        if (!isShown(shown) && !takesPart(preSession)) throw new NotFound();
        return page(preSession, seat, shown, model);
    }

    private String page(PreSession preSession, Seat seat, Shown shown, Model model) {
        var approved = repository.ofSeat(seat.id()).filter(Manuscript::isApproved);
        model.addAttribute("preSession", preSession);
        model.addAttribute("speaker", shown);
        model.addAttribute("isShown", isShown(shown));
        var readable = approved.filter(script -> shown.text());
        var content = readable.map(Manuscript::content).filter(text -> shown.reads(text.language()));
        model.addAttribute("content", content);
        model.addAttribute("citations", earlier.cited(content.stream().toList(), preSession.state()));
        model.addAttribute("film", film(approved, shown));
        var locale = LocaleContextHolder.getLocale();
        model.addAttribute(
                "captions",
                readable.map(script -> captions.of(script, shown, locale)).orElse(List.of()));
        model.addAttribute(
                "tracks",
                readable.map(script -> captions.tracks(script, preSession, locale).stream()
                                .filter(track -> shown.reads(track.language()))
                                .toList())
                        .orElse(List.of()));
        var words = this.words.in(LocaleContextHolder.getLocale());
        model.addAttribute("answers", shown.isNamed() && shown.text() ? answers.of(seat, words) : List.of());
        model.addAttribute("labels", IssueLabels.of(issues, LocaleContextHolder.getLocale()));
        return "statements/watching/read";
    }

    private Optional<VideoStatus.Film> film(Optional<Manuscript> approved, Shown shown) {
        return approved.flatMap(script -> veils.film(script, shown)).flatMap(asset -> videos.film(asset, shown));
    }

    private static boolean isShown(Shown shown) {
        return shown.text() || shown.voice();
    }

    private boolean takesPart(PreSession preSession) {
        return protection.audience(Visitor.current().personId(), preSession) != Audience.PUBLIC;
    }
}
