package org.presessions.applications.reminding;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.applications.ApplicationRepository;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Draft;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.together.CoWriters;
import org.presessions.mail.LetterSource;
import org.presessions.mail.Tie;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.springframework.stereotype.Component;

/// Whether a mail about a deadline is still right: one that waited for a mail server would hurry somebody who has
/// handed in or does not write any more, or name a day that has been moved.
@Component
class DeadlineLetters implements LetterSource {
    private static final String NAME = "deadline";
    private static final String CORRECTION = "correction ";

    private final ApplicationRepository applications;
    private final CoWriters coWriters;
    private final Calls calls;

    DeadlineLetters(ApplicationRepository applications, CoWriters coWriters, Calls calls) {
        this.applications = applications;
        this.coWriters = coWriters;
        this.calls = calls;
    }

    /// @param to who writes the draft: each of several has a letter
    static Tie tie(Draft draft, UUID to, Instant closesAt) {
        return tie(draft, to, text(closesAt));
    }

    /// The same for who has handed in and may correct it until then.
    static Tie tieOfCorrection(Draft draft, UUID to, Instant closesAt) {
        return tie(draft, to, CORRECTION + text(closesAt));
    }

    private static Tie tie(Draft draft, UUID to, String told) {
        return new Tie(
                NAME + "/" + draft.id() + "/" + to,
                told,
                draft.preSession().series().slug(),
                draft.preSession().state().slug());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<UUID, TiedMail> now(Collection<TiedLetter> letters) {
        var ids = letters.stream().map(DeadlineLetters::draftId).distinct().toList();
        var drafts = applications.find(ids).stream().collect(Collectors.toMap(Draft::id, Function.identity()));
        var beside = coWriters.persons(drafts.keySet());
        return LetterSource.unchanged(letters.stream()
                .filter(letter -> Optional.ofNullable(drafts.get(draftId(letter)))
                        .filter(draft -> isTo(letter, draft, beside.getOrDefault(draft.id(), Set.of())))
                        .filter(draft -> isRight(letter, draft))
                        .isPresent()));
    }

    private boolean isRight(TiedLetter letter, Draft draft) {
        if (draft.status() == ApplicationStatus.WITHDRAWN || draft.preSession().isGivenUp()) return false;
        var told = letter.tie().told();
        var closes = calls.closesAt(draft.preSession()).map(draft::closesAt).map(DeadlineLetters::text);
        if (draft.status() == ApplicationStatus.DRAFT)
            return closes.filter(told::equals).isPresent();
        var awaited = draft.awaitedUntil().map(DeadlineLetters::text);
        return awaited.filter(told::equals).isPresent()
                || closes.map(CORRECTION::concat).filter(told::equals).isPresent();
    }

    private static UUID draftId(TiedLetter letter) {
        return letter.tie().id(0);
    }

    /// Letters of before several could write named nobody: they are the owner's.
    private static boolean isTo(TiedLetter letter, Draft draft, Set<UUID> beside) {
        var to = letter.tie().key().contains("/") ? letter.tie().id(1) : draft.applicantId();
        return to.equals(draft.applicantId()) || beside.contains(to);
    }

    private static String text(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).toString();
    }
}
