package org.presessions.applications.answers;

import java.util.List;

/// What was answered to "Is it safe for the speaker to be named?", before anything else was asked of the speaker.
///
/// @param answer one of [#ANSWERS], or empty
/// @param otherName by which somebody goes who is not to be named; else empty
public record Safety(String answer, String otherName) {
    public static final List<String> ANSWERS = List.of("open", "in-the-room", "protected", "later");

    /// Nobody answered.
    public static final Safety UNSAID = new Safety("", "");

    /// Whether another name stands in the place of the speaker's everywhere, the pages of staff too.
    public boolean isProtected() {
        return answer.equals("protected");
    }
}
