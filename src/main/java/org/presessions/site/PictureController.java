package org.presessions.site;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.shared.NotFound;
import org.presessions.shared.Page;
import org.presessions.shared.documents.PictureFonts;
import org.presessions.shared.limits.RateLimits;
import org.presessions.states.State;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The picture beside a link that somebody passes on (OpenGraph): of the site, and of each State.
@Controller
class PictureController {
    private static final int LETTERS_OF_A_LINE = 26;
    private static final int TIMES_A_MINUTE = 60;

    private final Calendar calendar;
    private final RateLimits limits;

    PictureController(Calendar calendar, RateLimits limits) {
        this.calendar = calendar;
        this.limits = limits;
    }

    @GetMapping("/picture.png")
    String ofTheSite(Page page, HttpServletRequest request, Model model) {
        return picture("", page.t("site.home.title"), "", page, request, model);
    }

    @GetMapping("/states/{state}.png")
    String ofState(State state, Page page, HttpServletRequest request, Model model) {
        var when = calendar.preSessionsOf(state).stream().findFirst().map(latest -> when(latest, page));
        return picture(state.iso3(), state.name(page.locale()), when.orElse(""), page, request, model);
    }

    private String picture(String code, String name, String under, Page page, HttpServletRequest request, Model model) {
        if (!PictureFonts.draw(page.locale())) throw new NotFound();
        limits.take("picture", request.getRemoteAddr(), TIMES_A_MINUTE, Duration.ofMinutes(1));
        model.addAttribute("code", code);
        model.addAttribute("lines", lines(name));
        model.addAttribute("under", under);
        return "png:site/picture";
    }

    private static String when(PreSession latest, Page page) {
        var series = latest.series();
        var date = latest.begins()
                .map(at -> page.formats().date(at.atZone(series.zone()).toLocalDate()))
                .orElseGet(() -> series.dates().in(page.formats()));
        return series.name(page.words()) + " · " + date;
    }

    private static List<String> lines(String name) {
        var lines = new ArrayList<String>();
        for (var word : name.split(" ")) {
            var last = lines.isEmpty() ? "" : lines.getLast();
            var goesOn = !last.isEmpty() && last.length() + word.length() < LETTERS_OF_A_LINE;
            if (goesOn) lines.set(lines.size() - 1, last + " " + word);
            else lines.add(word);
        }
        return List.copyOf(lines);
    }
}
