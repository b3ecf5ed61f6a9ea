package org.presessions.site;

import java.util.UUID;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.meeting.Meetings;
import org.presessions.shared.Visitor;
import org.presessions.statements.Statements;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The public page of one State's Pre-session. Speakers are not named here, some are in danger at home; but for those
/// who agreed to it, once it was held.
@Controller
class PreSessionController {
    private final Calendar calendar;
    private final Whereabouts whereabouts;
    private final Meetings meetings;
    private final Statements statements;

    PreSessionController(Calendar calendar, Whereabouts whereabouts, Meetings meetings, Statements statements) {
        this.calendar = calendar;
        this.whereabouts = whereabouts;
        this.meetings = meetings;
        this.statements = statements;
    }

    @GetMapping("/pre-sessions/{series}/{state}")
    String show(PreSession preSession, Model model) {
        model.addAttribute("progress", whereabouts.progressOf(preSession));
        model.addAttribute(
                "session", calendar.workingGroupSession(preSession.series().sessionNumber()));
        model.addAttribute("published", statements.published(preSession));
        model.addAttribute("takesPart", takesPart(preSession.id()));
        return "site/pre-session";
    }

    private boolean takesPart(UUID preSessionId) {
        return Visitor.current()
                .personId()
                .filter(personId -> meetings.admits(personId, preSessionId))
                .isPresent();
    }
}
