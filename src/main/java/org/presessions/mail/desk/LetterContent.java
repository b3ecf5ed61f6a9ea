package org.presessions.mail.desk;

import java.util.List;

/// Of letters that wait, those that say the same.
///
/// @param template in whose words they were written; empty where in no words that staff change
/// @param topics the States that they are about, with how many letters on each
public record LetterContent(String template, List<LetterTopic> topics) {
    public long count() {
        return topics.stream().mapToLong(LetterTopic::count).sum();
    }
}
