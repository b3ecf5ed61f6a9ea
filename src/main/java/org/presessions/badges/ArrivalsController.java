package org.presessions.badges;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.presessions.calendar.PreSession;
import org.presessions.shared.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// What a telephone at the door asks every few seconds, and sends: codes and times, and no names.
@Controller
@RequestMapping("/desk/pre-sessions/{series}/{state}/check-in/arrivals")
class ArrivalsController {
    private final CheckIns arrivals;
    private final Clock clock;

    ArrivalsController(CheckIns arrivals, Clock clock) {
        this.arrivals = arrivals;
        this.clock = clock;
    }

    /// @param now in milliseconds; how long ago something was is measured from it
    /// @param arrived when whoever is here came, by code
    /// @param kept codes that were sent, and kept
    record Answer(long now, Map<String, String> arrived, Set<String> kept) {}

    @GetMapping
    @ResponseBody
    Answer show(PreSession preSession, Page page) {
        return answer(preSession, Set.of(), page);
    }

    /// @param tick what was noted, each as [Tick#parse] reads it
    /// @param sent when, in milliseconds of `now`
    @PostMapping
    @ResponseBody
    Answer note(
            PreSession preSession,
            @RequestParam Optional<List<String>> tick,
            @RequestParam(defaultValue = "") String sent,
            Page page) {
        var ticks = tick.orElse(List.of()).stream()
                .flatMap(text -> Tick.parse(text).stream())
                .toList();
        return answer(preSession, arrivals.note(preSession, ticks, at(sent)), page);
    }

    private static Optional<Instant> at(String millis) {
        return millis.matches("[0-9]{1,15}")
                ? Optional.of(Instant.ofEpochMilli(Long.parseLong(millis)))
                : Optional.empty();
    }

    private Answer answer(PreSession preSession, Set<String> kept, Page page) {
        var zone = preSession.series().zone();
        var arrived = new TreeMap<String, String>();
        arrivals.of(preSession)
                .forEach((code, arrival) -> arrived.put(code, page.formats().clock(arrival.at(), zone)));
        return new Answer(clock.millis(), arrived, kept);
    }
}
