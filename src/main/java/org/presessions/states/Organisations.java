package org.presessions.states;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Which organisations there are, and which of them a State belonged to on a day.
@Component
public class Organisations {
    private final List<Organisation> all;
    private final Map<String, List<Membership>> byState;

    Organisations(OrganisationRepository repository) {
        all = repository.all();
        byState = repository.memberships().stream().collect(Collectors.groupingBy(Membership::stateIso3));
    }

    public List<Organisation> all() {
        return all;
    }

    /// Codes, in alphabetical order.
    public List<String> of(String iso3, LocalDate day) {
        return byState.getOrDefault(iso3, List.of()).stream()
                .filter(membership -> membership.holdsOn(day))
                .map(Membership::organisation)
                .sorted()
                .toList();
    }
}
