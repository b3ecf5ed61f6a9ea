package org.presessions.states;

import org.presessions.shared.Coded;

/// The regional groups of the United Nations, as UPR Info abbreviates them.
public enum RegionalGroup implements Coded {
    AFRICA,
    ASIA,
    EEG,
    GRULAC,
    WEOG
}
