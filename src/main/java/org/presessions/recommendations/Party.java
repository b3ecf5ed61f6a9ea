package org.presessions.recommendations;

import java.util.List;
import java.util.Optional;

/// A State in a review, with the groups it belonged to at that time.
///
/// @param iso3 absent where the source does not know who recommended
/// @param group `africa`, `asia`, `eeg`, `grulac`, `weog` or `observer`; empty when not known
/// @param organisations codes such as `OIC`, in alphabetical order
public record Party(Optional<String> iso3, String group, List<String> organisations) {
    public Party {
        organisations = organisations.stream().sorted().distinct().toList();
    }
}
