package org.presessions.statements.captioning;

import jakarta.servlet.http.HttpServletRequest;
import org.presessions.calendar.Calendar;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.shared.NotFound;
import org.presessions.shared.PathArgument;
import org.presessions.shared.Visitor;
import org.presessions.statements.Manuscript;
import org.presessions.statements.Manuscripts;
import org.springframework.stereotype.Component;

/// `/statements/{seatId}/captions` is the speaker's, by the seat; `/desk/statements/{id}/captions` is for staff, as
/// long as they may read the statement; nobody works on what was taken back for good.
@Component
class CaptionWorkArgument extends PathArgument<CaptionWork> {
    static final String OWN = "/statements/{seatId}/captions";
    static final String STAFF = "/desk/statements/{id}/captions";

    private final Manuscripts manuscripts;
    private final Panels panels;
    private final Protection protection;
    private final Calendar calendar;

    CaptionWorkArgument(Manuscripts manuscripts, Panels panels, Protection protection, Calendar calendar) {
        super(CaptionWork.class);
        this.manuscripts = manuscripts;
        this.panels = panels;
        this.protection = protection;
        this.calendar = calendar;
    }

    @Override
    protected CaptionWork find(HttpServletRequest request) {
        if (request.getRequestURI().startsWith("/desk/")) return ofStaff(manuscripts.handedIn(id(request, "id")));
        var seat = manuscripts.seat(id(request, "seatId"), Visitor.signedIn());
        if (protection.choice(seat).isTakenBack()) throw new NotFound();
        return work(
                manuscripts.begin(seat), seat, OWN.replace("{seatId}", seat.id().toString()), true);
    }

    private CaptionWork ofStaff(Manuscript script) {
        var seat = panels.seat(script.seatId()).orElseThrow(NotFound::new);
        var work = work(script, seat, STAFF.replace("{id}", script.id().toString()), false);
        if (!protection.shown(seat, work.preSession()).text()) throw new NotFound();
        return work;
    }

    private CaptionWork work(Manuscript script, Seat seat, String path, boolean isOwn) {
        return new CaptionWork(script, seat, calendar.preSession(script.preSessionId()), path, isOwn);
    }
}
