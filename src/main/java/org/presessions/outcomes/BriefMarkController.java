package org.presessions.outcomes;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.presessions.calendar.PreSession;
import org.presessions.shared.Htmx;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Marking what is useful: one press on, one press off, for oneself alone.
@Controller
class BriefMarkController {
    private final BriefReaders readers;
    private final Briefs briefs;

    BriefMarkController(BriefReaders readers, Briefs briefs) {
        this.readers = readers;
        this.briefs = briefs;
    }

    @PostMapping(path = "/pre-sessions/{series}/{state}/brief/marks", params = "mark")
    String mark(PreSession preSession, @RequestParam("mark") String item, HttpServletRequest request, Model model) {
        var delegate = delegate(preSession);
        briefs.mark(delegate, preSession.id(), item);
        return answer(preSession, delegate, item, request, model);
    }

    @PostMapping(path = "/pre-sessions/{series}/{state}/brief/marks", params = "unmark")
    String unmark(PreSession preSession, @RequestParam("unmark") String item, HttpServletRequest request, Model model) {
        var delegate = delegate(preSession);
        briefs.unmark(delegate, preSession.id(), item);
        return answer(preSession, delegate, item, request, model);
    }

    private UUID delegate(PreSession preSession) {
        var reader = readers.admit(preSession.id());
        if (!reader.marks()) throw new NotFound();
        return reader.personId();
    }

    /// A script takes the new count; without one the page comes again, at the place that was pressed.
    private String answer(PreSession preSession, UUID delegate, String item, HttpServletRequest request, Model model) {
        var path = preSession.path() + "/brief";
        if (!Htmx.wantsFragment(request)) return "redirect:" + path + "#" + item.replaceAll("[^A-Za-z0-9:-]", "");
        model.addAttribute("path", path);
        model.addAttribute("count", briefs.marks(delegate, preSession.id()).size());
        return "outcomes/marks";
    }
}
