package org.presessions.selection.confirming;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.applications.Applications;
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

/// Whether a speaker is still waited for until the day that a reminder names; not where the Pre-session is given up.
@Component
class ConfirmLetters implements LetterSource {
    private final SeatRepository seats;
    private final ConfirmByRepository days;
    private final Applications applications;

    ConfirmLetters(SeatRepository seats, ConfirmByRepository days, Applications applications) {
        this.seats = seats;
        this.days = days;
        this.applications = applications;
    }

    @Override
    public String name() {
        return ConfirmMailer.REMINDER;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, TiedMail> now(Collection<TiedLetter> letters) {
        var ids = letters.stream().map(ConfirmLetters::seatId).collect(Collectors.toSet());
        var invited = invited(ids);
        var until = days.of(ids);
        return LetterSource.unchanged(letters.stream()
                .filter(letter -> isRight(
                        letter,
                        invited,
                        Optional.ofNullable(until.get(seatId(letter))).map(ConfirmMailer::told))));
    }

    private Set<UUID> invited(Set<UUID> seatIds) {
        var rows = seats.find(seatIds).stream()
                .filter(seat -> seat.status() == SeatStatus.INVITED)
                .toList();
        var about = applications.find(rows.stream().map(SeatRow::applicationId).collect(Collectors.toSet()));
        return rows.stream()
                .filter(seat -> Optional.ofNullable(about.get(seat.applicationId()))
                        .filter(application -> !application.preSession().isGivenUp())
                        .isPresent())
                .map(SeatRow::id)
                .collect(Collectors.toSet());
    }

    private static boolean isRight(TiedLetter letter, Set<UUID> invited, Optional<String> until) {
        return invited.contains(seatId(letter))
                && until.equals(Optional.of(letter.tie().told()));
    }

    private static UUID seatId(TiedLetter letter) {
        return UUID.fromString(letter.tie().key());
    }
}
