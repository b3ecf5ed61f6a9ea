package org.presessions.mail.desk;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.presessions.mail.MailMessage;
import org.presessions.mail.Outbox;
import org.presessions.mail.Released;
import org.presessions.shared.NotFound;
import org.presessions.shared.parts.Rows;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The letters that wait, by what they are: hundreds that say the same are read by a sample and sent at once.
@Component
@Transactional
class LetterGroups {
    static final int PAGE = 40;
    private static final int SAMPLES = 3;

    private final HeldLetterRepository repository;
    private final Outbox outbox;

    LetterGroups(HeldLetterRepository repository, Outbox outbox) {
        this.repository = repository;
        this.outbox = outbox;
    }

    @Transactional(readOnly = true)
    List<LetterGroup> all() {
        return repository.groups();
    }

    /// @throws NotFound where no such letter waits
    @Transactional(readOnly = true)
    LetterGroup of(LetterChoice choice) {
        return repository.group(choice).orElseThrow(NotFound::new);
    }

    /// What letters say that wait together.
    @Transactional(readOnly = true)
    List<LetterContent> contents(LetterGroup group) {
        return repository.contents(group.choice(), group.newest(), group.writtenAt());
    }

    /// @param page from 1; one too high is the last
    /// @param random whether the letters to read are three at random, and not the first
    @Transactional(readOnly = true)
    LetterGroup.Shown page(LetterChoice choice, int page, boolean random) {
        var group = repository.group(choice).orElseGet(() -> LetterGroup.none(choice));
        var pages = Rows.pages(group.count(), PAGE);
        var shown = Math.clamp(page, 1, pages);
        var letters = repository.letters(choice, PAGE, (shown - 1) * PAGE);
        var samples = random
                ? repository.atRandom(choice, SAMPLES)
                : letters.stream().limit(1).toList();
        return new LetterGroup.Shown(group, repository.topics(choice.kind()), samples, letters, shown, pages);
    }

    /// Sends those that were counted on the page that asked.
    ///
    /// @param newest the last of them
    /// @param writtenAt when one of them was written last, or written anew
    Released release(LetterChoice choice, UUID newest, Instant writtenAt) {
        return outbox.release(repository.ids(choice, newest, writtenAt));
    }

    /// Adds a sentence to those that were counted on the page that asked.
    ///
    /// @return to how many
    int add(SentenceForm sentence, LetterChoice choice, UUID newest, Instant writtenAt) {
        var letters = repository.ids(choice, newest, writtenAt).stream()
                .flatMap(id -> outbox.find(id).stream())
                .toList();
        return (int) letters.stream().filter(letter -> add(sentence, letter)).count();
    }

    private boolean add(SentenceForm sentence, MailMessage letter) {
        var mail = letter.mail();
        return outbox.reword(letter.id(), mail.subject(), sentence.into(mail.body(), mail.locale()));
    }
}
