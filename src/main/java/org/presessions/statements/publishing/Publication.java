package org.presessions.statements.publishing;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.calendar.PreSession;
import org.presessions.media.Media;
import org.presessions.media.MediaAsset;
import org.presessions.protection.Audience;
import org.presessions.protection.Protection;
import org.presessions.protection.Shown;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.presessions.shared.Option;
import org.presessions.shared.words.Formats;
import org.presessions.statements.Manuscript;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.captions.Captions;
import org.presessions.statements.text.FollowedUp;
import org.presessions.statements.text.IssueBlock;
import org.presessions.vocabulary.Issues;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Finds what everybody may see: statements that were approved, of Pre-sessions that were held, as far as
/// [Protection] shows them to the public. That the hour of one is past publishes nothing: it may be late, or never have
/// been.
@Component
@Transactional(readOnly = true)
public class Publication {
    private final Manuscripts manuscripts;
    private final Panels panels;
    private final Protection protection;
    private final Captions captions;
    private final Media media;
    private final Issues issues;

    Publication(
            Manuscripts manuscripts,
            Panels panels,
            Protection protection,
            Captions captions,
            Media media,
            Issues issues) {
        this.manuscripts = manuscripts;
        this.panels = panels;
        this.protection = protection;
        this.captions = captions;
        this.media = media;
        this.issues = issues;
    }

    /// What everybody may see of a Pre-session that was held, in the panel's order; nothing before its end.
    public List<PublishedStatement> of(PreSession preSession) {
        return of(List.of(preSession));
    }

    /// In the order of the Pre-sessions, and in that of each panel; as many queries for many as for one.
    public List<PublishedStatement> of(List<PreSession> preSessions) {
        var held = preSessions.stream()
                .filter(PreSession::isHeld)
                .collect(Collectors.toMap(PreSession::id, Function.identity()));
        var scripts = manuscripts.approved(held.keySet());
        var seats = confirmed(scripts);
        var shown = protection.shownTo(Audience.PUBLIC, seats.values(), held);
        var languages = captions.languages(scripts.stream().map(Manuscript::id).toList());
        var videos = media.find(scripts.stream()
                .flatMap(script -> script.videoAssetId().stream())
                .toList());
        var all = new ArrayList<PublishedStatement>();
        for (var script : inOrder(scripts, seats, preSessions)) {
            var speaker = requireNonNull(shown.get(script.seatId()));
            var preSession = requireNonNull(held.get(script.preSessionId()));
            var video = script.videoAssetId().map(videos::get).filter(asset -> mayBeHeard(asset, speaker));
            var read = languages.getOrDefault(script.id(), new TreeSet<>());
            read.removeIf(language -> !speaker.reads(language));
            var isRead = speaker.reads(script.content().language()) || !read.isEmpty();
            if (isRead || video.isPresent()) all.add(published(script, speaker, preSession, video, read));
        }
        return List.copyOf(all);
    }

    private Map<UUID, Seat> confirmed(Collection<Manuscript> scripts) {
        return panels.seats(scripts.stream().map(Manuscript::seatId).toList()).values().stream()
                .filter(seat -> seat.status() == SeatStatus.CONFIRMED)
                .collect(Collectors.toMap(Seat::id, Function.identity()));
    }

    private static List<Manuscript> inOrder(
            Collection<Manuscript> scripts, Map<UUID, Seat> seats, List<PreSession> preSessions) {
        var places = preSessions.stream().map(PreSession::id).toList();
        return scripts.stream()
                .filter(script -> seats.containsKey(script.seatId()))
                .sorted(Comparator.<Manuscript>comparingInt(script -> places.indexOf(script.preSessionId()))
                        .thenComparingInt(script ->
                                requireNonNull(seats.get(script.seatId())).position()))
                .toList();
    }

    private static boolean mayBeHeard(MediaAsset asset, Shown speaker) {
        if (speaker.isVeiled()) return false; // a veiled film is for the room, and not published
        return speaker.film() || speaker.voice() && asset.hasSound();
    }

    private PublishedStatement published(
            Manuscript script,
            Shown speaker,
            PreSession preSession,
            Optional<MediaAsset> video,
            SortedSet<String> languages) {
        var text = speaker.reads(script.content().language());
        return new PublishedStatement(
                speaker,
                preSession,
                script.content().language(),
                text ? labels(script) : List.of(),
                text ? script.content().spoken() : "",
                text ? followedUp(script) : List.of(),
                languages,
                video.isPresent(),
                video.filter(asset -> speaker.film())
                        .flatMap(asset -> media.card(asset.id()))
                        .orElse(null),
                video.map(MediaAsset::length).map(Formats::length).orElse(""));
    }

    private static List<FollowedUp> followedUp(Manuscript script) {
        return script.content().blocks().stream()
                .flatMap(block -> block.followedUp().stream())
                .toList();
    }

    private List<Option> labels(Manuscript script) {
        var locale = LocaleContextHolder.getLocale();
        return script.content().blocks().stream()
                .map(IssueBlock::issue)
                .filter(code -> !code.isEmpty())
                .distinct()
                .map(code -> new Option(code, issues.label(code, locale)))
                .toList();
    }
}
