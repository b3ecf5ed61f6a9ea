package org.presessions.selection.table;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.selection.Panel;
import org.presessions.shared.Coded;
import org.springframework.util.MultiValueMap;

/// Many applications, and where all of them are to stand in the plan of the panel.
///
/// @param chosen in the order of the table; what is no id of ours is left out
/// @param version of the plan that was on screen
record PlacesForm(Optional<Act> act, List<UUID> chosen, int version) {
    enum Act implements Coded {
        PANEL,
        RESERVE,
        OFF
    }

    static PlacesForm parse(MultiValueMap<String, String> sent) {
        var ids = Optional.ofNullable(sent.get("chosen")).orElse(List.of());
        var version = first(sent, "version");
        return new PlacesForm(
                Coded.find(Act.class, first(sent, "act")),
                ids.stream()
                        .filter(id -> id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                        .map(UUID::fromString)
                        .distinct()
                        .toList(),
                version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1);
    }

    boolean isEmpty() {
        return act.isEmpty() || chosen.isEmpty();
    }

    /// Those who have the place already keep it.
    ///
    /// @param here applications of this State that were not withdrawn
    Panel applyTo(Panel plan, List<UUID> here) {
        var changed = plan;
        for (var id : chosen) if (here.contains(id)) changed = applyTo(changed, id);
        return changed;
    }

    private Panel applyTo(Panel plan, UUID id) {
        return switch (act.orElseThrow()) {
            case PANEL -> plan.positionOf(id).isPresent() ? plan : plan.add(id);
            case RESERVE -> plan.isInReserve(id) ? plan : plan.toReserve(id);
            case OFF -> plan.remove(id);
        };
    }

    private static String first(MultiValueMap<String, String> sent, String name) {
        return Optional.ofNullable(sent.getFirst(name)).orElse("");
    }
}
