package org.presessions.statements;

import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.media.MayServe;
import org.presessions.protection.Audience;
import org.presessions.protection.Protection;
import org.presessions.protection.Shown;
import org.presessions.selection.Panels;
import org.presessions.selection.SeatStatus;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An address of a statement's video works for whom the statement is shown to, as long as it is: what is taken back or
/// not to be seen any more ends at once, whoever was given its address.
@Component
class StatementMedia implements MayServe {
    private final StatementRepository repository;
    private final RecentAnswers recent;
    private final Veils veils;
    private final Panels panels;
    private final Protection protection;
    private final Calendar calendar;

    StatementMedia(
            StatementRepository repository,
            RecentAnswers recent,
            Veils veils,
            Panels panels,
            Protection protection,
            Calendar calendar) {
        this.recent = recent;
        this.repository = repository;
        this.veils = veils;
        this.panels = panels;
        this.protection = protection;
        this.calendar = calendar;
    }

    /// The same file may be the video of two statements; a video of none is not ours.
    @Override
    @Transactional(readOnly = true)
    public boolean mayServe(UUID assetId, String file) {
        var asked = new RecentAnswers.Asked(Visitor.current().personId(), assetId, FilmPart.of(file));
        return recent.isStillYes(asked) || mayServe(asked);
    }

    private boolean mayServe(RecentAnswers.Asked asked) {
        var scripts = repository.withVideo(asked.assetId());
        if (scripts.isEmpty()) return true;
        var seats = scripts.stream().map(Manuscript::seatId).toList();
        var stamp = protection.stamp(seats);
        if (scripts.stream().noneMatch(script -> mayServe(script, asked))) return false;
        recent.keep(asked, seats, stamp);
        return true;
    }

    private boolean mayServe(Manuscript script, RecentAnswers.Asked asked) {
        if (asked.personId().filter(script.speakerId()::equals).isPresent()) return true;
        var seat = panels.seat(script.seatId());
        if (seat.isEmpty()) return false;
        var preSession = calendar.preSession(script.preSessionId());
        var shown = protection.shown(seat.get(), preSession);
        if (isForCustodian(shown, script, asked)) return protection.isOpenToCustodian(seat.get());
        var isForOthers = script.isApproved() && seat.get().status() == SeatStatus.CONFIRMED;
        return asked.part().isIn(shown)
                && isFor(shown, script, asked.assetId())
                && (isForOthers || protection.audience(asked.personId(), preSession) == Audience.SECRETARIAT);
    }

    /// The true film of somebody protected; nobody takes that away.
    private static boolean isForCustodian(Shown shown, Manuscript script, RecentAnswers.Asked asked) {
        return shown.isVeiled()
                && script.videoAssetId().filter(asked.assetId()::equals).isPresent()
                && asked.part() != FilmPart.FILE;
    }

    /// Of somebody protected the veiled film alone, and of nobody else.
    private boolean isFor(Shown shown, Manuscript script, UUID assetId) {
        return shown.isVeiled() == veils.of(script).filter(assetId::equals).isPresent();
    }
}
