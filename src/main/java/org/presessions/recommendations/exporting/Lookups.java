package org.presessions.recommendations.exporting;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.presessions.calendar.Calendar;
import org.presessions.recommendations.search.Facet;
import org.presessions.shared.Installation;
import org.presessions.states.States;
import org.springframework.stereotype.Component;

/// What is said of a recommendation beside what the record holds: names, years, the permanent address.
@Component
class Lookups {
    static final Slice UNKNOWN = Slice.of(Facet.UNKNOWN_STATE);

    private final Map<String, Slice> cycles = new HashMap<>();
    private final Map<String, Slice> years = new HashMap<>();
    private final Map<String, Slice> names = new HashMap<>();
    private final String address;

    Lookups(Calendar calendar, States states, Installation installation) {
        for (var session : calendar.workingGroupSessions()) {
            var number = Integer.toString(session.number());
            cycles.put(number, Slice.of(Integer.toString(session.cycle())));
            years.put(number, Slice.of(Integer.toString(session.startsOn().getYear())));
        }
        for (var state : states.all()) names.put(state.iso3(), Slice.of(state.name(Locale.ENGLISH)));
        address = installation.address() + "/recommendations/";
    }

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
}
