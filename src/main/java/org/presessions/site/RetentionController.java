package org.presessions.site;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.presessions.files.Erasures;
import org.presessions.media.VideoErasure;
import org.presessions.shared.Page;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The administrator's page of what was erased by itself, and what is next: numbers, and nothing of whose it is.
@Controller
class RetentionController {
    private final Erasures erasures;
    private final VideoErasure videos;

    RetentionController(Erasures erasures, VideoErasure videos) {
        this.erasures = erasures;
        this.videos = videos;
    }

    @GetMapping("/desk/retention")
    String show(Model model) {
        model.addAttribute("due", byDay(videos.due()));
        model.addAttribute("latest", erasures.latest());
        return "site/retention";
    }

    private static SequencedMap<LocalDate, Long> byDay(List<Instant> due) {
        return due.stream()
                .collect(Collectors.groupingBy(
                        at -> at.atZone(Page.GENEVA).toLocalDate(), TreeMap::new, Collectors.counting()));
    }
}
