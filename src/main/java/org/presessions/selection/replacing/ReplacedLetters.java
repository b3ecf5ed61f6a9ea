package org.presessions.selection.replacing;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.mail.LetterSource;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether somebody is still to be told that another one speaks in his place.
@Component
class ReplacedLetters implements LetterSource {
    private final Panels panels;
    private final ReplacingMailer mailer;

    ReplacedLetters(Panels panels, ReplacingMailer mailer) {
        this.panels = panels;
        this.mailer = mailer;
    }

    @Override
    public String name() {
        return ReplacingMailer.REPLACED;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, TiedMail> now(Collection<TiedLetter> waiting) {
        var seats = panels.seats(waiting.stream().map(ReplacedLetters::seatId).toList()).values().stream()
                .filter(seat -> seat.status() == SeatStatus.REPLACED)
                .collect(Collectors.toMap(Seat::id, seat -> seat));
        return waiting.stream()
                .filter(letter -> seats.containsKey(seatId(letter)))
                .collect(Collectors.toMap(
                        letter -> letter.message().id(),
                        letter -> mailer.letter(requireNonNull(seats.get(seatId(letter))))));
    }

    private static UUID seatId(TiedLetter letter) {
        return UUID.fromString(letter.tie().key());
    }
}
