package org.presessions.selection;

/// What the people of an application know: by the last letter that left, or because the speaker has answered.
///
/// @param when the time that they were told; empty where that is not known
record Told(Verdict verdict, int position, int minutes, String when) {
    /// What is said where no time was.
    static final String NO_TIME = "-";

    boolean isPlace() {
        return verdict.isPlace();
    }
}
