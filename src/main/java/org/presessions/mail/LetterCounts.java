package org.presessions.mail;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// How many letters, or people who were written to, are where: written is not sent, and a letter that waits in a file
/// has reached nobody.
public record LetterCounts(Map<MailStatus, Integer> numbers) {
    /// What is nearest to its reader first.
    private static final List<MailStatus> NEAREST_FIRST = List.of(
            MailStatus.SENT,
            MailStatus.QUEUED,
            MailStatus.FILED,
            MailStatus.HELD,
            MailStatus.FAILED,
            MailStatus.DISCARDED,
            MailStatus.OVERTAKEN);

    public LetterCounts {
        numbers = Map.copyOf(numbers);
    }

    public static LetterCounts of(Collection<MailStatus> statuses) {
        var numbers = new EnumMap<MailStatus, Integer>(MailStatus.class);
        statuses.forEach(status -> numbers.merge(status, 1, Integer::sum));
        return new LetterCounts(numbers);
    }

    /// Where somebody stands who was written to several times: a letter that left is not undone by one that failed.
    ///
    /// @throws java.util.NoSuchElementException where there is none
    public static MailStatus nearest(Collection<MailStatus> statuses) {
        return NEAREST_FIRST.stream().filter(statuses::contains).findFirst().orElseThrow();
    }

    public int of(MailStatus status) {
        return numbers.getOrDefault(status, 0);
    }

    /// Those that a mail server took.
    public int sent() {
        return of(MailStatus.SENT);
    }

    public int written() {
        return numbers.values().stream().mapToInt(Integer::intValue).sum();
    }

    public boolean allSent() {
        return sent() == written();
    }

    /// Where at least one is, nearest to its reader first.
    public List<MailStatus> places() {
        return NEAREST_FIRST.stream().filter(numbers::containsKey).toList();
    }
}
