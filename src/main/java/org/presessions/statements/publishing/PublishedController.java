package org.presessions.statements.publishing;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.shared.Page;
import org.presessions.shared.parts.Rows;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// All that speakers let everybody see, of a series or of all, the latest Pre-sessions first.
@Controller
class PublishedController {
    private static final int A_PAGE = 30;

    private final Publication publication;
    private final Calendar calendar;

    PublishedController(Publication publication, Calendar calendar) {
        this.publication = publication;
        this.calendar = calendar;
    }

    @GetMapping(PublishedFilter.PATH)
    String list(
            @RequestParam Map<String, String> asked,
            @RequestParam(name = "page", defaultValue = "1") int number,
            Page page,
            Model model) {
        var filter = PublishedFilter.of(asked);
        var all = publication.of(held());
        var found = all.stream().filter(filter::takes).toList();
        model.addAttribute("filter", filter);
        model.addAttribute("choices", PublishedChoices.of(all, page));
        model.addAttribute("rows", Rows.of(found, number, A_PAGE));
        return "statements/publishing/published";
    }

    private List<PreSession> held() {
        var series = calendar.allSeries().stream().map(Series::id).toList();
        return calendar.preSessionsOf(series).stream()
                .filter(PreSession::isHeld)
                .sorted(Comparator.comparing((PreSession preSession) ->
                                preSession.held().until().orElseThrow())
                        .reversed())
                .toList();
    }
}
