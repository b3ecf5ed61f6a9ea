package org.presessions.selection.decisions;

/// What the people of an application know: by the last letter that left, or because the speaker has answered.
///
/// @param when the time that they were told; empty where that is not known
public record Told(Verdict verdict, int position, int minutes, String when) {
    public boolean isPlace() {
        return verdict.isPlace();
    }
}
