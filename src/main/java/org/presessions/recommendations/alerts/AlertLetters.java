package org.presessions.recommendations.alerts;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.presessions.mail.LetterSource;
import org.presessions.mail.Tie;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.springframework.stereotype.Component;

/// Whether somebody still wants to hear of a search: who has stopped it gets no mail that waited.
@Component
class AlertLetters implements LetterSource {
    private static final String NAME = "alert";

    private final AlertRepository repository;

    AlertLetters(AlertRepository repository) {
        this.repository = repository;
    }

    static Tie tie(Alert alert) {
        return new Tie(NAME + "/" + alert.id(), "", "", "");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<UUID, TiedMail> now(Collection<TiedLetter> letters) {
        var on = repository.on(letters.stream().map(AlertLetters::alertId).toList());
        return LetterSource.unchanged(letters.stream().filter(letter -> on.contains(alertId(letter))));
    }

    private static UUID alertId(TiedLetter letter) {
        return UUID.fromString(letter.tie().key());
    }
}
