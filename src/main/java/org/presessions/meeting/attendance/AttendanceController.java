package org.presessions.meeting.attendance;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.presessions.audit.Audit;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.ModeratedRoom;
import org.presessions.meeting.help.RoomHelp;
import org.presessions.shared.Coded;
import org.presessions.shared.NotFound;
import org.presessions.shared.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Who was in the room of a Pre-session and when, as a page and as a file; for the staff alone. What joint questions
/// left stands on the page of each State's own.
@Controller
class AttendanceController {
    private final AttendanceSheets sheets;
    private final Audit audit;
    private final TransactionTemplate transaction;

    AttendanceController(AttendanceSheets sheets, Audit audit, TransactionTemplate transaction) {
        this.transaction = transaction;
        this.sheets = sheets;
        this.audit = audit;
    }

    @GetMapping("/pre-sessions/{series}/{state}/meeting/moderation/attendance")
    String show(ModeratedRoom moderated, Page page, Model model) {
        var room = ownFor(moderated);
        model.addAttribute("room", room);
        model.addAttribute("sheet", sheets.of(room, page.locale()));
        return "meeting/attendance/attendance";
    }

    /// That somebody took it away stands in the record of acts.
    @GetMapping("/pre-sessions/{series}/{state}/meeting/moderation/attendance.{format:csv|xlsx}")
    void file(ModeratedRoom moderated, @PathVariable String format, Page page, HttpServletResponse response)
            throws IOException {
        var room = ownFor(moderated);
        var kind = Coded.find(AttendanceFile.Kind.class, format).orElseThrow(NotFound::new);
        var file = new AttendanceFile(sheets.of(room, page.locale()), page.words());
        var taken = Map.<String, Object>of("kind", kind.code());
        transaction.executeWithoutResult(
                status -> audit.record("attendance.export", "pre-session/" + room.id(), taken));
        response.setContentType(kind.mediaType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name(room) + "." + kind.code() + "\"");
        response.setHeader("Cache-Control", "no-store");
        file.write(kind, response.getOutputStream());
    }

    private static String name(MeetingRoom room) {
        return "attendance-" + room.sitting().series().slug() + "-"
                + room.sitting().slug();
    }

    private static MeetingRoom ownFor(ModeratedRoom moderated) {
        if (!RoomHelp.isStaff() || moderated.room().sitting().isJoint()) throw new NotFound();
        return moderated.room();
    }
}
