package org.presessions.statements;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.calendar.PreSession;
import org.presessions.mail.LetterSource;
import org.presessions.mail.Tie;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.presessions.selection.Panels;
import org.presessions.selection.SeatStatus;
import org.springframework.stereotype.Component;

/// Whether a statement is still wanted: not of somebody who has given the place back.
@Component
class WantedLetters implements LetterSource {
    private static final String NAME = "statement-wanted";

    private final Panels panels;

    WantedLetters(Panels panels) {
        this.panels = panels;
    }

    static Tie tie(UUID seatId, PreSession preSession) {
        return new Tie(
                NAME + "/" + seatId,
                "",
                preSession.series().slug(),
                preSession.state().slug());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<UUID, TiedMail> now(Collection<TiedLetter> letters) {
        var seats = panels.seats(letters.stream().map(WantedLetters::seatId).toList());
        return LetterSource.unchanged(letters.stream()
                .filter(letter -> Optional.ofNullable(seats.get(seatId(letter)))
                        .filter(seat -> seat.status() == SeatStatus.CONFIRMED)
                        .isPresent()));
    }

    private static UUID seatId(TiedLetter letter) {
        return UUID.fromString(letter.tie().key());
    }
}
