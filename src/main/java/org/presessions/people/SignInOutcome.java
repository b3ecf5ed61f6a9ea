package org.presessions.people;

import org.presessions.shared.Reach;

/// What came of opening a link.
public sealed interface SignInOutcome {
    /// @param reach how far the link opens
    record SignedIn(Person person, String path, Reach reach) implements SignInOutcome {}

    /// Used before, or too old: its owner may have a new one.
    record NoLongerValid(SignInLink link) implements SignInOutcome {}

    record Unknown() implements SignInOutcome {}
}
