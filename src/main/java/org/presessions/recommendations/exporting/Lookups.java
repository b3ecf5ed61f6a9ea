package org.presessions.recommendations.exporting;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.presessions.calendar.Calendar;
import org.presessions.recommendations.Origin;
import org.presessions.recommendations.Recommendations;
import org.presessions.shared.installation.Installation;
import org.presessions.states.States;
import org.springframework.stereotype.Component;

/// What is said of a recommendation beside what the record holds: names, years, the permanent address, whose data it
/// is.
@Component
class Lookups {
    private final Map<Integer, Optional<Integer>> cycles = new HashMap<>(); // by session, as the years
    private final Map<Integer, Optional<Integer>> years = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Recommendations recommendations;
    private final String address;

    Lookups(Calendar calendar, States states, Recommendations recommendations, Installation installation) {
        this.recommendations = recommendations;
        for (var session : calendar.workingGroupSessions()) {
            cycles.put(session.number(), Optional.of(session.cycle()));
            years.put(session.number(), Optional.of(session.startsOn().getYear()));
        }
        for (var state : states.all()) names.put(state.iso3(), state.name(Locale.ENGLISH));
        address = installation.address() + "/recommendations/";
    }

    Optional<Integer> cycle(int session) {
        return cycles.getOrDefault(session, Optional.empty());
    }

    Optional<Integer> year(int session) {
        return years.getOrDefault(session, Optional.empty());
    }

    /// In English; empty where there is no such State.
    String name(String iso3) {
        return names.getOrDefault(iso3, "");
    }

    String address(long id) {
        return address + id;
    }

    Origin origin(long importId) {
        return recommendations.origin(importId);
    }
}
