package org.presessions.missions;

/// What became of naming another delegate. Whatever else an address is, the answer is the same.
public enum DelegateAdded {
    /// A mail asks whoever reads it.
    NAMED,
    /// It speaks for this mission already, as its page shows.
    OURS
}
