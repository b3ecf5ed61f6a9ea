package org.presessions.selection.letters;

import java.util.List;
import org.presessions.mail.LetterTemplate;
import org.presessions.mail.LetterWords;
import org.presessions.mail.Tie;
import org.presessions.mail.TiedMail;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// The letters that say that a Pre-session is not held, and that it is held after all. Each waits in the outbox.
@Component
class GivenUpMailer implements LetterTemplate.Source {
    static final String GIVEN_UP = "given-up";
    static final String TAKEN_UP = "taken-up";

    private static final List<String> WITH_REASON = List.of("organisation", "state", "series", "reason");
    private static final LetterTemplate TO_APPLICANT = new LetterTemplate("selection.mail.given-up", WITH_REASON);
    private static final LetterTemplate TO_SPEAKER = new LetterTemplate("selection.mail.given-up-speaker", WITH_REASON);
    private static final LetterTemplate OF_TAKEN_UP =
            new LetterTemplate("selection.mail.taken-up", List.of("organisation", "state", "series", "when"));

    private final LetterWords letters;
    private final Words words;

    GivenUpMailer(LetterWords letters, Words words) {
        this.letters = letters;
        this.words = words;
    }

    TiedMail givenUp(GivenUpReader reader) {
        var reason = reader.preSession()
                .notHeld()
                .map(said -> said.in(reader.locale()))
                .orElse("");
        return written(reader, GIVEN_UP, template(reader.as()), reason);
    }

    TiedMail takenUp(GivenUpReader reader) {
        var preSession = reader.preSession();
        var formats = words.in(reader.locale()).formats();
        var when = preSession
                .startsAt()
                .map(at -> formats.instant(at, preSession.series().zone()))
                .orElseGet(() -> preSession.series().dates().in(formats));
        return written(reader, TAKEN_UP, OF_TAKEN_UP, when);
    }

    @Override
    public List<LetterTemplate> templates() {
        return List.of(TO_APPLICANT, TO_SPEAKER, OF_TAKEN_UP);
    }

    private static LetterTemplate template(GivenUpReader.As as) {
        return switch (as) {
            case APPLICANT -> TO_APPLICANT;
            case SPEAKER -> TO_SPEAKER;
        };
    }

    private TiedMail written(GivenUpReader reader, String kind, LetterTemplate template, String last) {
        var preSession = reader.preSession();
        var spoken = words.in(reader.locale());
        var written = letters.write(
                template,
                kind,
                reader.person().id(),
                reader.person().email(),
                spoken,
                reader.institution(),
                preSession.state().name(spoken.locale()),
                preSession.series().number(spoken),
                last);
        var tie = new Tie(
                reader.fact(kind),
                last,
                preSession.series().slug(),
                preSession.state().slug());
        return new TiedMail(written.mail(), tie, written.template());
    }
}
