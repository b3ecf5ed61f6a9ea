package org.presessions.statements;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.calendar.PreSession;
import org.presessions.media.Media;
import org.presessions.media.MediaAsset;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The speakers' statements. Others learn only of those that were approved.
@Component
@Transactional
public class Statements {
    private final StatementRepository repository;
    private final Panels panels;
    private final Media media;

    Statements(StatementRepository repository, Panels panels, Media media) {
        this.repository = repository;
        this.panels = panels;
        this.media = media;
    }

    /// One for each confirmed speaker, in the panel's order, with the statement where it is approved.
    @Transactional(readOnly = true)
    public List<PanelStatement> ofPanel(UUID preSessionId) {
        var approved = repository.of(preSessionId).stream()
                .filter(Manuscript::isApproved)
                .collect(Collectors.toMap(Manuscript::seatId, Function.identity()));
        var videos = media.find(approved.values().stream()
                .flatMap(script -> script.videoAssetId().stream())
                .toList());
        return panels.confirmed(preSessionId).stream()
                .map(seat -> new PanelStatement(
                        seat,
                        Optional.ofNullable(approved.get(seat.id())).map(script -> statement(seat, script, videos))))
                .toList();
    }

    /// What everybody may see of a Pre-session that was held, in the panel's order; nothing before its end. That its
    /// hour is past publishes nothing: it may be late, or never have been.
    @Transactional(readOnly = true)
    public List<PublishedStatement> published(PreSession preSession) {
        if (!preSession.isHeld()) return List.of();
        var approved = repository.of(preSession.id()).stream()
                .filter(Manuscript::isApproved)
                .collect(Collectors.toMap(Manuscript::seatId, Function.identity()));
        return panels.confirmed(preSession.id()).stream()
                .flatMap(seat -> Optional.ofNullable(approved.get(seat.id()))
                        .map(script -> published(seat, script))
                        .filter(shown -> shown.text() || shown.video())
                        .stream())
                .toList();
    }

    private static PublishedStatement published(Seat seat, Manuscript script) {
        var agreed = script.consents();
        return new PublishedStatement(
                seat.id(),
                seat.institution(),
                agreed.name() ? seat.speakerName() : "",
                agreed.text(),
                agreed.video() && script.videoAssetId().isPresent());
    }

    private static Statement statement(Seat seat, Manuscript script, Map<UUID, MediaAsset> videos) {
        var content = script.content();
        return new Statement(
                script.id(),
                seat,
                script.status(),
                content.language(),
                content.summary(),
                content.blocks(),
                script.videoAssetId(),
                script.videoAssetId().map(videos::get).map(MediaAsset::length).orElse(Duration.ZERO));
    }

    /// By when the statements on a State are wanted, so that there is time to look at them and to change them.
    public static Instant wantedUntil(PreSession preSession) {
        return StatementDeadline.of(preSession);
    }
}
