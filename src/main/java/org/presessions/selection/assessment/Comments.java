package org.presessions.selection.assessment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.Application;
import org.presessions.audit.Audit;
import org.presessions.mail.LetterTemplate;
import org.presessions.mail.LetterWords;
import org.presessions.mail.Outbox;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What assessors say to each other of an application. Who is named after an `@` gets a mail that says where, and not
/// what.
@Component
@Transactional
class Comments implements LetterTemplate.Source {
    private static final LetterTemplate OF_MENTION =
            new LetterTemplate("selection.mail.mentioned", List.of("author", "receipt", "address"), List.of("address"));

    /// @param author by name
    record Signed(String author, Comment comment) {}

    private final CommentRepository repository;
    private final Assessors assessors;
    private final People people;
    private final Outbox outbox;
    private final LetterWords letters;
    private final Words words;
    private final Installation installation;
    private final Audit audit;
    private final Clock clock;

    Comments(
            CommentRepository repository,
            Assessors assessors,
            People people,
            Outbox outbox,
            LetterWords letters,
            Words words,
            Installation installation,
            Audit audit,
            Clock clock) {
        this.repository = repository;
        this.assessors = assessors;
        this.people = people;
        this.outbox = outbox;
        this.letters = letters;
        this.words = words;
        this.installation = installation;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<LetterTemplate> templates() {
        return List.of(OF_MENTION);
    }

    /// Oldest first.
    @Transactional(readOnly = true)
    List<Signed> of(UUID applicationId) {
        var all = repository.of(applicationId);
        var authors = people.find(all.stream().map(Comment::authorId).toList());
        return all.stream()
                .map(comment -> new Signed(AssessorsScene.name(known(authors, comment)), comment))
                .toList();
    }

    void say(Application application, UUID authorId, String text) {
        repository.insert(application.id(), new Comment(authorId, text, clock.instant()));
        var named = Comment.mentioned(text, assessors.staff()).stream()
                .filter(person -> !person.id().equals(authorId))
                .toList();
        named.forEach(person -> tell(person, application, AssessorsScene.name(people.get(authorId))));
        audit.record("application.comment", "application/" + application.id(), Map.of("mentions", named.size()));
    }

    private void tell(Person person, Application application, String author) {
        outbox.send(letters.write(
                OF_MENTION,
                "mention",
                person.id(),
                person.email(),
                words.in(person.locale()),
                author,
                application.number().orElse(""),
                installation.address() + "/desk/applications/" + application.id() + "/assessment"));
    }

    private static Person known(Map<UUID, Person> authors, Comment comment) {
        return Optional.ofNullable(authors.get(comment.authorId())).orElseThrow();
    }
}
