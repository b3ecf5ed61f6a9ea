package org.presessions.applications.together;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.presessions.applications.Draft;
import org.presessions.mail.LetterSource;
import org.presessions.mail.Tie;
import org.presessions.mail.TiedLetter;
import org.presessions.mail.TiedMail;
import org.springframework.stereotype.Component;

/// Nobody is asked to write with others by a letter that waited for a mail server, and was taken off meanwhile.
@Component
class CoWriterLetters implements LetterSource {
    private static final String NAME = "co-writer";

    private final CoWriterRepository repository;

    CoWriterLetters(CoWriterRepository repository) {
        this.repository = repository;
    }

    static Tie tie(Draft draft, UUID personId) {
        return new Tie(
                NAME + "/" + draft.id() + "/" + personId,
                "",
                draft.preSession().series().slug(),
                draft.preSession().state().slug());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<UUID, TiedMail> now(Collection<TiedLetter> letters) {
        return LetterSource.unchanged(letters.stream().filter(this::isAsked));
    }

    private boolean isAsked(TiedLetter letter) {
        var ids = letter.tie().key().split("/");
        return repository.find(UUID.fromString(ids[0]), UUID.fromString(ids[1])).isPresent();
    }
}
