package org.presessions.statements.checking;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.calendar.Course;
import org.presessions.calendar.PreSession;
import org.presessions.mail.LetterState;
import org.presessions.media.Media;
import org.presessions.media.MediaAsset;
import org.presessions.protection.Protection;
import org.presessions.protection.Shown;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.shared.words.Formats;
import org.presessions.statements.Arrivals;
import org.presessions.statements.Manuscript;
import org.presessions.statements.Manuscripts;
import org.presessions.statements.SpeakerLetters;
import org.presessions.statements.captions.Captions;
import org.presessions.statements.publishing.Publication;
import org.presessions.statements.publishing.PublishedStatement;
import org.presessions.statements.reminding.StatementReminders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes the lines of the board: one for each confirmed speaker, in the order of the Pre-sessions and of each panel; as
/// many queries for many as for one.
@Component
@Transactional(readOnly = true)
class Board {
    private final Manuscripts manuscripts;
    private final Panels panels;
    private final Protection protection;
    private final Arrivals arrivals;
    private final Media media;
    private final Captions captions;
    private final Publication publication;
    private final SpeakerLetters letters;
    private final StatementReminders reminders;
    private final Clock clock;

    Board(
            Manuscripts manuscripts,
            Panels panels,
            Protection protection,
            Arrivals arrivals,
            Media media,
            Captions captions,
            Publication publication,
            SpeakerLetters letters,
            StatementReminders reminders,
            Clock clock) {
        this.manuscripts = manuscripts;
        this.panels = panels;
        this.protection = protection;
        this.arrivals = arrivals;
        this.media = media;
        this.captions = captions;
        this.publication = publication;
        this.letters = letters;
        this.reminders = reminders;
        this.clock = clock;
    }

    /// What was looked up for all lines at once.
    private record Found(
            Map<UUID, Manuscript> scripts,
            Map<UUID, Shown> shown,
            Map<UUID, Integer> arriving,
            Map<UUID, MediaAsset> films,
            Map<UUID, TreeSet<String>> captions,
            Set<UUID> takenBack,
            Set<UUID> published,
            Map<UUID, List<LetterState>> letters,
            Map<UUID, Instant> reminded) {}

    List<BoardLine> of(List<PreSession> preSessions) {
        var ids = preSessions.stream().map(PreSession::id).toList();
        var seats = panels.confirmed(ids);
        var found =
                found(preSessions, seats.values().stream().flatMap(List::stream).toList(), manuscripts.of(ids));
        return preSessions.stream()
                .flatMap(preSession -> seats.getOrDefault(preSession.id(), List.of()).stream()
                        .map(seat -> line(preSession, seat, found)))
                .toList();
    }

    private Found found(List<PreSession> preSessions, List<Seat> seats, Map<UUID, Manuscript> scripts) {
        var seatIds = seats.stream().map(Seat::id).toList();
        var statementIds = scripts.values().stream().map(Manuscript::id).toList();
        var films = scripts.values().stream()
                .flatMap(script -> Stream.concat(script.videoAssetId().stream(), script.nextAssetId().stream()))
                .toList();
        return new Found(
                scripts,
                protection.shownToStaff(seats),
                arrivals.of(seatIds),
                media.find(films),
                captions.languages(statementIds),
                protection.takenBack(seatIds).keySet(),
                published(preSessions),
                letters.to(seatIds),
                reminders.last(statementIds));
    }

    private Set<UUID> published(List<PreSession> preSessions) {
        return publication.of(preSessions).stream()
                .map(PublishedStatement::speaker)
                .map(Shown::seatId)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private BoardLine line(PreSession preSession, Seat seat, Found found) {
        var script = Optional.ofNullable(found.scripts().get(seat.id()));
        var speaker = requireNonNull(found.shown().get(seat.id()));
        var stage = stage(seat.id(), script, found);
        var film = script.filter(Manuscript::isShownToStaff)
                .flatMap(Manuscript::videoAssetId)
                .filter(id -> speaker.voice())
                .map(found.films()::get);
        var isWanted = preSession.courseAt(clock.instant()) == Course.AHEAD && stage != BoardStage.TAKEN_BACK;
        return new BoardLine(
                preSession,
                seat,
                speaker,
                script,
                stage,
                percent(stage, seat.id(), script, found),
                film.map(MediaAsset::length).map(Formats::length).orElse(""),
                film.map(MediaAsset::findings).orElse(List.of()),
                script.map(Manuscript::id).map(found.captions()::get).orElseGet(TreeSet::new),
                found.letters().getOrDefault(seat.id(), List.of()),
                script.map(Manuscript::id).map(found.reminded()::get),
                isWanted && script.map(Manuscript::isEditable).orElse(true));
    }

    private static BoardStage stage(UUID seatId, Optional<Manuscript> script, Found found) {
        if (found.takenBack().contains(seatId)) return BoardStage.TAKEN_BACK;
        if (found.published().contains(seatId)) return BoardStage.PUBLISHED;
        if (script.filter(Manuscript::isApproved).isPresent()) return BoardStage.APPROVED;
        if (found.arriving().containsKey(seatId)) return BoardStage.ARRIVING;
        if (script.flatMap(Manuscript::nextAssetId).isPresent()) return BoardStage.PREPARING;
        return script.map(Manuscript::status)
                .map(status -> switch (status) {
                    case DRAFT -> BoardStage.AWAITED;
                    case HANDED_IN -> BoardStage.TO_CHECK;
                    case CHANGES_ASKED -> BoardStage.CHANGES_ASKED;
                    case APPROVED -> BoardStage.APPROVED;
                })
                .orElse(BoardStage.AWAITED);
    }

    private static int percent(BoardStage stage, UUID seatId, Optional<Manuscript> script, Found found) {
        return switch (stage) {
            case ARRIVING -> found.arriving().getOrDefault(seatId, 0);
            case PREPARING ->
                script.flatMap(Manuscript::nextAssetId)
                        .map(found.films()::get)
                        .map(MediaAsset::progressPercent)
                        .orElse(0);
            case AWAITED, TO_CHECK, CHANGES_ASKED, APPROVED, PUBLISHED, TAKEN_BACK -> 0;
        };
    }
}
