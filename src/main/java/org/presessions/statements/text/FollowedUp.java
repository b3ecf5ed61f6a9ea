package org.presessions.statements.text;

import java.util.Optional;

/// An earlier recommendation that a statement speaks of.
///
/// @param number the permanent one, in the record of recommendations
/// @param carriedOut absent while the speaker has not said
/// @param evidence by what one sees it, in the speaker's words; may be empty
public record FollowedUp(long number, Optional<CarriedOut> carriedOut, String evidence) {
    public static FollowedUp of(long number) {
        return new FollowedUp(number, Optional.empty(), "");
    }
}
