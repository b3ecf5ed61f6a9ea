package org.presessions.recommendations;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.presessions.states.RegionalGroup;

/// A State in a review, with the groups it belonged to at that time.
///
/// @param iso3 absent where the source does not know who recommended
/// @param group one of [#GROUPS]; empty when not known
/// @param organisations codes such as `OIC`, in alphabetical order
public record Party(Optional<String> iso3, String group, List<String> organisations) {
    /// The regional groups, and the observers, who are in none.
    public static final List<String> GROUPS = Stream.concat(
                    Arrays.stream(RegionalGroup.values()).map(RegionalGroup::code), Stream.of("observer"))
            .toList();

    public Party {
        organisations = organisations.stream().sorted().distinct().toList();
    }
}
