package org.presessions.selection.assessment;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Gives each application as many assessors as are wanted, and each assessor as few applications as can be: whoever has
/// least is asked next. Nobody is asked where there may be a conflict of interest.
///
/// @param assessors who may be asked; their order decides between equals
/// @param before who is asked already, by application
/// @param conflicts who should not be asked, by application
record FairShare(List<UUID> assessors, Map<UUID, Set<UUID>> before, Map<UUID, Set<UUID>> conflicts) {
    /// @param each how many assessors every application is to have, those who are asked already among them
    /// @return whom to ask in addition, by application; fewer where there are not so many
    Map<UUID, Set<UUID>> share(Collection<UUID> applications, int each) {
        var load = new HashMap<UUID, Integer>();
        before.values().forEach(asked -> asked.forEach(one -> load.merge(one, 1, Integer::sum)));
        var shares = new LinkedHashMap<UUID, Set<UUID>>();
        for (var application : applications) shares.put(application, share(application, each, load));
        return shares;
    }

    private Set<UUID> share(UUID application, int each, Map<UUID, Integer> load) {
        var asked = before.getOrDefault(application, Set.of());
        var taken = new HashSet<>(asked);
        taken.addAll(conflicts.getOrDefault(application, Set.of()));
        var share = new LinkedHashSet<UUID>();
        assessors.stream()
                .filter(one -> !taken.contains(one))
                .sorted(Comparator.comparing((UUID one) -> load.getOrDefault(one, 0)))
                .limit(Math.max(0, each - asked.size()))
                .forEach(share::add);
        share.forEach(one -> load.merge(one, 1, Integer::sum));
        return share;
    }
}
