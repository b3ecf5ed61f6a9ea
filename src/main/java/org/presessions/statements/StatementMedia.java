package org.presessions.statements;

import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.media.MayServe;
import org.presessions.protection.Audience;
import org.presessions.protection.Protection;
import org.presessions.protection.Shown;
import org.presessions.selection.Panels;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// An address of a statement's video works for whom the statement is shown to, as long as it is: what is taken back or
/// not to be seen any more ends at once, whoever was given its address.
@Component
class StatementMedia implements MayServe {
    private final StatementRepository repository;
    private final Veils veils;
    private final Panels panels;
    private final Protection protection;
    private final Calendar calendar;

    StatementMedia(
            StatementRepository repository, Veils veils, Panels panels, Protection protection, Calendar calendar) {
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
        var scripts = repository.withVideo(assetId);
        return scripts.isEmpty() || scripts.stream().anyMatch(script -> mayServe(script, assetId, file));
    }

    private boolean mayServe(Manuscript script, UUID assetId, String file) {
        if (Visitor.current().personId().filter(script.speakerId()::equals).isPresent()) return true;
        var seat = panels.seat(script.seatId());
        if (seat.isEmpty()) return false;
        var preSession = calendar.preSession(script.preSessionId());
        var shown = protection.shown(seat.get(), preSession);
        if (isForCustodian(shown, script, assetId, file)) return protection.isOpenToCustodian(seat.get());
        return mayServe(shown, file)
                && isFor(shown, script, assetId)
                && (script.isApproved()
                        || protection.audience(Visitor.current().personId(), preSession) == Audience.SECRETARIAT);
    }

    /// The true film of somebody protected; nobody takes that away.
    private static boolean isForCustodian(Shown shown, Manuscript script, UUID assetId, String file) {
        return shown.isVeiled()
                && script.videoAssetId().filter(assetId::equals).isPresent()
                && !file.equals("video.mp4");
    }

    /// Of somebody protected the veiled film alone, and of nobody else.
    private boolean isFor(Shown shown, Manuscript script, UUID assetId) {
        return shown.isVeiled() == veils.of(script).filter(assetId::equals).isPresent();
    }

    private static boolean mayServe(Shown shown, String file) {
        if (file.equals("video.mp4")) return shown.film() && shown.download();
        return file.startsWith("audio/") ? shown.voice() : shown.film();
    }
}
