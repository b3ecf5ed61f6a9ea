package org.presessions.selection;

/// What became of an act of the secretariat on a panel.
public sealed interface PanelOutcome {
    record Done() implements PanelOutcome {}

    /// Somebody else changed the panel since it was on screen; nothing was done.
    record ChangedMeanwhile() implements PanelOutcome {}

    /// There is nobody to decide on.
    record NoSpeakers() implements PanelOutcome {}

    /// @param letters written now; 0 where everybody knew already
    record Released(int letters) implements PanelOutcome {}
}
