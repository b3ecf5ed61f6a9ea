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
    private final Panels panels;
    private final Protection protection;
    private final Calendar calendar;

    StatementMedia(StatementRepository repository, Panels panels, Protection protection, Calendar calendar) {
        this.repository = repository;
        this.panels = panels;
        this.protection = protection;
        this.calendar = calendar;
    }

    /// The same file may be the video of two statements; a video of none is not ours.
    @Override
    @Transactional(readOnly = true)
    public boolean mayServe(UUID assetId, String file) {
        var scripts = repository.withVideo(assetId);
        return scripts.isEmpty() || scripts.stream().anyMatch(script -> mayServe(script, file));
    }

    private boolean mayServe(Manuscript script, String file) {
        if (Visitor.current().personId().filter(script.speakerId()::equals).isPresent()) return true;
        var seat = panels.seat(script.seatId());
        if (seat.isEmpty()) return false;
        var preSession = calendar.preSession(script.preSessionId());
        return mayServe(protection.shown(seat.get(), preSession), file)
                && (script.isApproved()
                        || protection.audience(Visitor.current().personId(), preSession) == Audience.SECRETARIAT);
    }

    private static boolean mayServe(Shown shown, String file) {
        if (file.equals("video.mp4")) return shown.film() && shown.download();
        return file.startsWith("audio/") ? shown.voice() : shown.film();
    }
}
