package org.presessions.mail.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.mail.MailMessage;
import org.presessions.shared.words.Words;

/// Letters of one kind that wait until a person has read them.
///
/// @param languages how many are written in each
/// @param subject of all of them; empty where they have several
/// @param newest the one that was written last
/// @param writtenAt when one of them was written last, or written anew
public record LetterGroup(
        LetterChoice choice, Map<Locale, Long> languages, String subject, UUID newest, Instant writtenAt) {
    static final Set<String> NAMED = Set.of(
            "call-news",
            "decision",
            "decision-copy",
            "invitation",
            "invitation-change",
            "invitation-reminder",
            "given-up",
            "taken-up");
    private static final UUID NO_LETTER = new UUID(0, 0);

    /// Where no such letter waits, or none any more.
    static LetterGroup none(LetterChoice choice) {
        return new LetterGroup(choice, Map.of(), "", NO_LETTER, Instant.EPOCH);
    }

    public long count() {
        return languages.values().stream().mapToLong(Long::longValue).sum();
    }

    /// What such letters are called, the last part of a message key.
    public String name() {
        return NAMED.contains(choice.kind()) ? choice.kind() : "other";
    }

    /// "140 in English · 38 in French", the most first
    public String inLanguages(Words words) {
        return languages.entrySet().stream()
                .sorted(Map.Entry.<Locale, Long>comparingByValue().reversed())
                .map(entry -> words.t(
                        "mail.group.in-language",
                        entry.getValue(),
                        entry.getKey().getDisplayLanguage(words.locale())))
                .collect(Collectors.joining(" · "));
    }

    /// One of several, with the letters that are shown of it.
    ///
    /// @param page from 1
    /// @param topics what all letters of the kind are about
    public record Shown(
            LetterGroup group,
            List<LetterTopic> topics,
            List<MailMessage> samples,
            List<MailMessage> letters,
            int page,
            int pages) {}
}
