package org.presessions.applications;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.applications.calls.Calls;
import org.presessions.mail.LetterSource;
import org.presessions.mail.Tie;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.springframework.stereotype.Component;

/// Whether a mail about a deadline is still right: one that waited for a mail server would hurry somebody who has
/// handed
/// in, or name a day that has been moved.
@Component
public class DeadlineLetters implements LetterSource {
    private static final String NAME = "deadline";

    private final ApplicationRepository applications;
    private final Calls calls;

    DeadlineLetters(ApplicationRepository applications, Calls calls) {
        this.applications = applications;
        this.calls = calls;
    }

    public static Tie tie(Draft draft, Instant closesAt) {
        return new Tie(
                NAME + "/" + draft.id(),
                text(closesAt),
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
        return letters.stream()
                .filter(letter -> Optional.ofNullable(drafts.get(draftId(letter)))
                        .filter(draft -> isRight(letter, draft))
                        .isPresent())
                .collect(Collectors.toMap(letter -> letter.message().id(), TiedLetter::unchanged));
    }

    private boolean isRight(TiedLetter letter, Draft draft) {
        if (draft.status() == ApplicationStatus.WITHDRAWN || draft.preSession().isGivenUp()) return false;
        var moment = draft.status() == ApplicationStatus.SUBMITTED
                ? draft.awaitedUntil()
                : calls.closesAt(draft.preSession());
        return moment.filter(at -> text(at).equals(letter.tie().told())).isPresent();
    }

    private static UUID draftId(TiedLetter letter) {
        return UUID.fromString(letter.tie().key());
    }

    private static String text(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).toString();
    }
}
