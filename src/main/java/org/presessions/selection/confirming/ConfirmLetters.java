package org.presessions.selection.confirming;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.mail.LetterSource;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.presessions.selection.ConfirmByRepository;
import org.presessions.selection.ConfirmMailer;
import org.presessions.selection.SeatRepository;
import org.presessions.selection.SeatRow;
import org.presessions.selection.SeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether a speaker is still waited for until the day that a reminder names.
@Component
class ConfirmLetters implements LetterSource {
    private final SeatRepository seats;
    private final ConfirmByRepository days;

    ConfirmLetters(SeatRepository seats, ConfirmByRepository days) {
        this.seats = seats;
        this.days = days;
    }

    @Override
    public String name() {
        return ConfirmMailer.REMINDER;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, TiedMail> now(Collection<TiedLetter> letters) {
        var ids = letters.stream().map(ConfirmLetters::seatId).collect(Collectors.toSet());
        var invited = seats.find(ids).stream()
                .filter(seat -> seat.status() == SeatStatus.INVITED)
                .map(SeatRow::id)
                .collect(Collectors.toSet());
        var until = days.of(ids);
        return letters.stream()
                .filter(letter -> isRight(
                        letter,
                        invited,
                        Optional.ofNullable(until.get(seatId(letter))).map(ConfirmMailer::told)))
                .collect(Collectors.toMap(letter -> letter.message().id(), TiedLetter::unchanged));
    }

    private static boolean isRight(TiedLetter letter, Set<UUID> invited, Optional<String> until) {
        return invited.contains(seatId(letter))
                && until.equals(Optional.of(letter.tie().told()));
    }

    private static UUID seatId(TiedLetter letter) {
        return UUID.fromString(letter.tie().key());
    }
}
