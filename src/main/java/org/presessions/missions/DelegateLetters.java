package org.presessions.missions;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.presessions.mail.LetterSource;
import org.presessions.mail.Tie;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.presessions.missions.register.Mission;
import org.springframework.stereotype.Component;

/// Whether somebody is still named as a delegate: a mail that waited reaches nobody who was taken back.
@Component
class DelegateLetters implements LetterSource {
    private static final String NAME = "delegate";

    private final NamedDelegateRepository named;

    DelegateLetters(NamedDelegateRepository named) {
        this.named = named;
    }

    static Tie tie(Mission mission, String series) {
        return new Tie(NAME + "/" + mission.id(), "", series, "");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<UUID, TiedMail> now(Collection<TiedLetter> letters) {
        return LetterSource.unchanged(letters.stream().filter(this::isNamed));
    }

    private boolean isNamed(TiedLetter letter) {
        return named.at(letter.message().mail().toAddress()).stream()
                .anyMatch(one -> one.missionId().toString().equals(letter.tie().key()));
    }
}
