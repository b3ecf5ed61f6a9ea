package org.presessions.states;

/// The regional groups of the United Nations, as UPR Info abbreviates them.
public enum RegionalGroup {
    AFRICA,
    ASIA,
    EEG,
    GRULAC,
    WEOG
}
