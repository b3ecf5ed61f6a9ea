package org.presessions.mail.desk;

/// What some letters that wait are about.
///
/// @param series as addresses name it; empty where about none
/// @param state the same of the State; empty where about several
/// @param count how many letters
public record LetterTopic(String series, String state, long count) {
    /// As addresses say it, such as `54/haiti`.
    public String about() {
        return series + "/" + state;
    }
}
