package org.presessions.people;

/// What came of opening a link.
public sealed interface SignInOutcome {
    record SignedIn(Person person, String path) implements SignInOutcome {}

    /// Used before, or too old: its owner may have a new one.
    record NoLongerValid(SignInLink link) implements SignInOutcome {}

    record Unknown() implements SignInOutcome {}
}
