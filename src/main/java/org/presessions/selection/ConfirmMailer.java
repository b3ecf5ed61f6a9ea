package org.presessions.selection;

import java.time.Instant;
import java.util.List;
import org.presessions.applications.Applications;
import org.presessions.applications.OwnTimes;
import org.presessions.mail.LetterTemplate;
import org.presessions.mail.LetterWords;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.mail.Tie;
import org.presessions.mail.TiedMail;
import org.presessions.people.People;
import org.presessions.shared.NotFound;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// Reminds speakers who have not answered. Nobody reads it before: it says what the invitation said.
@Component
public class ConfirmMailer implements LetterTemplate.Source {
    public static final String REMINDER = "confirm-reminder";
    private static final LetterTemplate TEMPLATE =
            new LetterTemplate("selection.mail.confirm-reminder", List.of("organisation", "state", "series", "until"));

    private final LetterWords letters;
    private final Outbox outbox;
    private final SeatRepository seats;
    private final Applications applications;
    private final OwnTimes times;
    private final People people;
    private final Words words;

    ConfirmMailer(
            LetterWords letters,
            Outbox outbox,
            SeatRepository seats,
            Applications applications,
            OwnTimes times,
            People people,
            Words words) {
        this.letters = letters;
        this.outbox = outbox;
        this.seats = seats;
        this.applications = applications;
        this.times = times;
        this.people = people;
        this.words = words;
    }

    @Override
    public List<LetterTemplate> templates() {
        return List.of(TEMPLATE);
    }

    void remind(ConfirmByRepository.Unanswered seat) {
        var application = applications.find(seat.applicationId()).orElseThrow(NotFound::new);
        var preSession = application.preSession();
        var speaker =
                people.get(seats.find(seat.seatId()).orElseThrow(NotFound::new).speakerId());
        var spoken = words.in(application.locale());
        var until = times.of(application.id(), preSession, seat.confirmBy());
        var written = letters.write(
                TEMPLATE,
                REMINDER,
                speaker.id(),
                speaker.email(),
                spoken,
                application.answers().institution(),
                preSession.state().name(spoken.locale()),
                preSession.series().number(spoken),
                until.words(spoken));
        var link = new Mail.PersonalLink(
                PanelLetters.path(seat.seatId()), seat.confirmBy().plus(DecisionMailer.VALID_AT_LEAST), false);
        var tie = new Tie(
                REMINDER + "/" + seat.seatId(),
                told(seat.confirmBy()),
                preSession.series().slug(),
                preSession.state().slug());
        outbox.send(new TiedMail(written.mail().leadingTo(link).about(until), tie, written.template()));
    }

    public static String told(Instant confirmBy) {
        return confirmBy.toString();
    }
}
