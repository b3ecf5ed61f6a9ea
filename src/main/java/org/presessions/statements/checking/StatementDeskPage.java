package org.presessions.statements.checking;

import java.util.List;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.media.Track;
import org.presessions.protection.Consents;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.statements.Arrivals;
import org.presessions.statements.CaptionTracks;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.SpeakerLetters;
import org.presessions.statements.StatementVersions;
import org.presessions.statements.Veils;
import org.presessions.statements.earlier.EarlierRecommendations;
import org.presessions.statements.films.Videos;
import org.presessions.statements.notes.Notes;
import org.presessions.statements.text.IssueLabels;
import org.presessions.vocabulary.Issues;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// The page on which one statement is read, watched and decided on.
@Component
class StatementDeskPage {
    private final Manuscripts manuscripts;
    private final StatementVersions versions;
    private final Panels panels;
    private final Protection protection;
    private final Consents consents;
    private final Calendar calendar;
    private final Issues issues;
    private final Videos videos;
    private final Arrivals arrivals;
    private final Veils veils;
    private final CaptionTracks captions;
    private final Notes notes;
    private final SpeakerLetters letters;
    private final EarlierRecommendations earlier;

    StatementDeskPage(
            Manuscripts manuscripts,
            StatementVersions versions,
            Panels panels,
            Protection protection,
            Consents consents,
            Calendar calendar,
            Issues issues,
            Videos videos,
            Arrivals arrivals,
            Veils veils,
            CaptionTracks captions,
            Notes notes,
            SpeakerLetters letters,
            EarlierRecommendations earlier) {
        this.manuscripts = manuscripts;
        this.versions = versions;
        this.panels = panels;
        this.protection = protection;
        this.consents = consents;
        this.calendar = calendar;
        this.issues = issues;
        this.videos = videos;
        this.arrivals = arrivals;
        this.veils = veils;
        this.captions = captions;
        this.notes = notes;
        this.letters = letters;
        this.earlier = earlier;
    }

    String of(UUID id, DeskForm form, FieldErrors errors, Model model) {
        var script = manuscripts.read(id);
        var preSession = calendar.preSession(script.preSessionId());
        model.addAttribute("script", script);
        var seat = panels.seat(script.seatId()).orElseThrow(NotFound::new);
        var shown = protection.shown(seat, preSession);
        model.addAttribute("seat", seat);
        model.addAttribute("speaker", shown);
        model.addAttribute("choice", protection.choice(seat));
        model.addAttribute("isConsentToConfirm", consents.areToConfirm(seat));
        model.addAttribute("preSession", preSession);
        model.addAttribute("letters", letters.to(script.seatId()));
        var content = versions.last(id).orElse(script.content());
        model.addAttribute("content", content);
        model.addAttribute("citations", earlier.cited(content, preSession.state()));
        model.addAttribute("versions", versions.count(id));
        model.addAttribute("film", veils.film(script, shown).flatMap(asset -> videos.film(asset, shown)));
        model.addAttribute("isOpenToCustodian", shown.isVeiled() && protection.isOpenToCustodian(seat));
        model.addAttribute("arriving", arrivals.of(script.seatId()));
        model.addAttribute("captionsWait", captions.waitForALook(script));
        model.addAttribute(
                "tracks",
                shown.text() ? captions.tracks(script, preSession, LocaleContextHolder.getLocale()) : List.<Track>of());
        model.addAttribute("labels", IssueLabels.of(issues, LocaleContextHolder.getLocale()));
        model.addAttribute("notes", notes.of(id));
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "statements/checking/desk";
    }
}
