package org.presessions.recommendations.exporting;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.presessions.calendar.Calendar;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.shared.Installation;
import org.presessions.states.States;
import org.springframework.stereotype.Component;

/// What is said of a recommendation beside what the record holds: names, years, the permanent address,
/// whose data it is.
@Component
class Lookups {
    static final Slice UNKNOWN = Slice.of(Facet.UNKNOWN_STATE);

    private final Map<String, Slice> cycles = new HashMap<>();
    private final Map<String, Slice> years = new HashMap<>();
    private final Map<String, Slice> names = new HashMap<>();
    private final Map<String, Origin> origins = new ConcurrentHashMap<>(); // by import
    private final Recommendations recommendations;
    private final String address;

    Lookups(Calendar calendar, States states, Recommendations recommendations, Installation installation) {
        this.recommendations = recommendations;
        for (var session : calendar.workingGroupSessions()) {
            var number = Integer.toString(session.number());
            cycles.put(number, Slice.of(Integer.toString(session.cycle())));
            years.put(number, Slice.of(Integer.toString(session.startsOn().getYear())));
        }
        for (var state : states.all()) names.put(state.iso3(), Slice.of(state.name(Locale.ENGLISH)));
        address = installation.address() + "/recommendations/";
    }

    /// Where the rows of an import come from.
    record Origin(boolean sample, Slice licenceNote) {}

    Slice cycle(Slice session) {
        return cycles.getOrDefault(session.toString(), Slice.EMPTY);
    }

    Slice year(Slice session) {
        return years.getOrDefault(session.toString(), Slice.EMPTY);
    }

    Slice name(Slice iso3) {
        return names.getOrDefault(iso3.toString(), Slice.EMPTY);
    }

    Slice address(Slice id) {
        return Slice.of(address.concat(id.toString()));
    }

    Origin origin(Slice importId) {
        return origins.computeIfAbsent(importId.toString(), this::read);
    }

    private Origin read(String importId) {
        var origin = recommendations.origin(Long.parseLong(importId));
        return new Origin(origin.sample(), Slice.of(origin.licenceNote()));
    }
}
