package org.presessions.statements.films;

import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.media.MayServe;
import org.presessions.media.Media;
import org.presessions.protection.Audience;
import org.presessions.protection.ChoiceMade;
import org.presessions.protection.Protection;
import org.presessions.protection.Shown;
import org.presessions.protection.StatementTakenBack;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.presessions.shared.Visitor;
import org.presessions.statements.Manuscript;
import org.presessions.statements.StatementRepository;
import org.presessions.statements.Veils;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An address of a statement's video works for whom the statement is shown to, as long as it is: what is taken back or
/// not to be seen any more ends at once, whoever was given its address.
@Component
class StatementMedia implements MayServe {
    /// @param personId absent for nobody in particular
    private record Asked(Optional<UUID> personId, UUID assetId, FilmPart part) {}

    private final StatementRepository repository;
    private final Veils veils;
    private final Panels panels;
    private final Protection protection;
    private final Calendar calendar;
    private final Media media;

    StatementMedia(
            StatementRepository repository,
            Veils veils,
            Panels panels,
            Protection protection,
            Calendar calendar,
            Media media) {
        this.repository = repository;
        this.veils = veils;
        this.panels = panels;
        this.protection = protection;
        this.calendar = calendar;
        this.media = media;
    }

    @EventListener
    void on(ChoiceMade made) {
        media.askAnew();
    }

    @EventListener
    void on(StatementTakenBack takenBack) {
        media.askAnew();
    }

    /// The same file may be the video of two statements; a video of none is not ours.
    @Override
    @Transactional(readOnly = true)
    public boolean mayServe(UUID assetId, String file) {
        var asked = new Asked(Visitor.current().personId(), assetId, FilmPart.of(file));
        var scripts = repository.withVideo(assetId);
        return scripts.isEmpty() || scripts.stream().anyMatch(script -> mayServe(script, asked));
    }

    private boolean mayServe(Manuscript script, Asked asked) {
        var seat = panels.seat(script.seatId());
        if (seat.isEmpty()) return false;
        var isTaken = script.isApproved() && seat.get().status() == SeatStatus.CONFIRMED;
        if (asked.personId().filter(seat.get()::isOf).isPresent())
            return isOwn(asked, seat.get()) || isTaken && isVeil(asked, script);
        var preSession = calendar.preSession(script.preSessionId());
        var shown = protection.shown(seat.get(), preSession);
        if (isForCustodian(shown, script, asked)) return protection.isOpenToCustodian(seat.get());
        return asked.part().isIn(shown)
                && isFor(shown, script, asked.assetId())
                && (isTaken || protection.audience(asked.personId(), preSession) == Audience.SECRETARIAT);
    }

    /// Whoever shares the place sees what the first one sent, unless somebody else in it goes by another name.
    private boolean isOwn(Asked asked, Seat seat) {
        if (asked.personId().filter(seat.speakerId()::equals).isPresent()) return true;
        return seat.bound().stream()
                .filter(one -> !asked.personId().equals(Optional.of(one.speakerId())))
                .noneMatch(one -> protection.choice(one).isProtected());
    }

    private boolean isVeil(Asked asked, Manuscript script) {
        return veils.of(script).filter(asked.assetId()::equals).isPresent();
    }

    /// The true film of somebody protected; nobody takes that away.
    private static boolean isForCustodian(Shown shown, Manuscript script, Asked asked) {
        return shown.isVeiled()
                && script.videoAssetId().filter(asked.assetId()::equals).isPresent()
                && asked.part() != FilmPart.FILE;
    }

    /// Of somebody protected the veiled film alone, and of nobody else.
    private boolean isFor(Shown shown, Manuscript script, UUID assetId) {
        return shown.isVeiled() == veils.of(script).filter(assetId::equals).isPresent();
    }
}
