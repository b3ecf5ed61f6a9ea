package org.presessions.applications.together;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
        var asked = repository.persons(
                letters.stream().map(letter -> letter.tie().id(0)).collect(Collectors.toSet()));
        return LetterSource.unchanged(letters.stream()
                .filter(letter -> asked.getOrDefault(letter.tie().id(0), Set.of())
                        .contains(letter.tie().id(1))));
    }
}
