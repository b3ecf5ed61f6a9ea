package org.presessions.statements;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    /// One speaker's turn in the screening.
    ///
    /// @param statement absent, or without a video, where there is "No statement available"
    public record Turn(Seat seat, Optional<Statement> statement) {}

    private final StatementRepository repository;
    private final Manuscripts manuscripts;
    private final Panels panels;
    private final Media media;

    Statements(StatementRepository repository, Manuscripts manuscripts, Panels panels, Media media) {
        this.repository = repository;
        this.manuscripts = manuscripts;
        this.panels = panels;
        this.media = media;
    }

    /// One turn for each confirmed speaker, in the panel's order, with the statement where it is approved.
    @Transactional(readOnly = true)
    public List<Turn> turns(UUID preSessionId) {
        var approved = repository.of(preSessionId).stream()
                .filter(Manuscript::isApproved)
                .collect(Collectors.toMap(Manuscript::seatId, Function.identity()));
        return panels.confirmed(preSessionId).stream()
                .map(seat -> new Turn(
                        seat, Optional.ofNullable(approved.get(seat.id())).map(script -> statement(seat, script))))
                .toList();
    }

    /// How many statements of a Pre-session are approved.
    @Transactional(readOnly = true)
    public long countApproved(UUID preSessionId) {
        return turns(preSessionId).stream()
                .filter(turn -> turn.statement().isPresent())
                .count();
    }

    /// Enters the written part of a statement that came by another way than the speaker's page.
    ///
    /// @return false where it is handed in already
    public boolean write(Seat seat, String language, String summary, List<IssueBlock> blocks) {
        return manuscripts.save(seat, new Content(language, summary, blocks), Consents.NONE);
    }

    /// Has a video prepared that came by another way than the speaker's page.
    public void film(Seat seat, UUID fileId) {
        manuscripts.film(seat, fileId);
    }

    /// @return false where something is missing
    public boolean handIn(Seat seat) {
        return manuscripts.handIn(seat) instanceof HandingIn.HandedIn;
    }

    /// @return false where it is not handed in, or a video is still being prepared
    public boolean approve(Seat seat) {
        return manuscripts.approve(manuscripts.begin(seat).id()) == Decision.DONE;
    }

    private Statement statement(Seat seat, Manuscript script) {
        var content = script.content();
        return new Statement(
                script.id(),
                seat,
                script.status(),
                content.language(),
                content.summary(),
                content.blocks(),
                script.videoAssetId(),
                script.videoAssetId()
                        .flatMap(media::find)
                        .map(MediaAsset::length)
                        .orElse(Duration.ZERO));
    }
}
