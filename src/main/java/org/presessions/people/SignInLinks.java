package org.presessions.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.mail.LetterStates;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.mail.PersonalLinks;
import org.presessions.shared.Reach;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.installation.RandomToken;
import org.presessions.shared.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Links that let their owner in: one for a sign-in (single use, 20 minutes), and those in letters, which open what the
/// letter is about, as long as it is of use.
@Component
@Transactional
public class SignInLinks implements PersonalLinks {
    static final Duration SIGN_IN_VALID = Duration.ofMinutes(20);
    private static final int TOKEN_BYTES = 24;

    /// Whoever a letter lets in is asked for by name there: who may watch, the module says whose video it is.
    private static final String VIDEOS = "/m";

    private final SignInLinkRepository repository;
    private final People people;
    private final Outbox outbox;
    private final LetterStates letters;
    private final Words words;
    private final Installation installation;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<LetterReach> reaches;
    private final Clock clock;

    SignInLinks(
            SignInLinkRepository repository,
            People people,
            Outbox outbox,
            LetterStates letters,
            Words words,
            Installation installation,
            ApplicationEventPublisher events,
            ObjectProvider<LetterReach> reaches,
            Clock clock) {
        this.repository = repository;
        this.people = people;
        this.outbox = outbox;
        this.letters = letters;
        this.words = words;
        this.installation = installation;
        this.events = events;
        this.reaches = reaches;
        this.clock = clock;
    }

    /// Of several persons those who were sent a link to sign in and have opened none yet.
    @Transactional(readOnly = true)
    Set<UUID> unused(Collection<UUID> personIds) {
        return repository.unused(personIds);
    }

    /// Whether somebody has ever come in by a link.
    @Transactional(readOnly = true)
    boolean hasOpened(UUID personId) {
        return repository.hasOpened(personId);
    }

    /// Asks for a sign-in link for an address that somebody typed, whether it is known here or not.
    ///
    /// @param path where to go once signed in
    void ask(String email, String path) {
        events.publishEvent(new SignInAsked(email, path));
    }

    @ApplicationModuleListener
    void on(SignInAsked asked) {
        people.byEmail(asked.email()).ifPresent(person -> send(person, asked.path()));
    }

    /// Mails a sign-in link to a person.
    ///
    /// @param path where to go once signed in
    public void send(Person person, String path) {
        var link = new Mail.PersonalLink(path, clock.instant().plus(SIGN_IN_VALID), true);
        outbox.send(Mail.of(
                        "sign-in",
                        person.id(),
                        person.email(),
                        words.in(person.locale()),
                        "people.mail.sign-in",
                        SIGN_IN_VALID.toMinutes())
                .leadingTo(link));
    }

    /// Stored at once: a mail may be read before the transaction that sent it is through, and its link must work.
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String issue(UUID personId, Mail.PersonalLink link, UUID letterId) {
        return issue(personId, link, Optional.of(letterId));
    }

    /// A link that stands in no mail, stored as one that does.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public String issue(UUID personId, Mail.PersonalLink link) {
        return issue(personId, link, Optional.empty());
    }

    private String issue(UUID personId, Mail.PersonalLink link, Optional<UUID> letterId) {
        var token = RandomToken.drawn(TOKEN_BYTES);
        repository.insert(token.hash(), personId, link, letterId, clock.instant());
        return installation.address() + "/sign-in/link/" + token.text();
    }

    /// What a token stands for, without using it up: mail scanners open links before people do.
    @Transactional(readOnly = true)
    public Optional<SignInLink> look(String token) {
        return repository.find(hash(token));
    }

    /// Uses a link; of two at once only one succeeds.
    public SignInOutcome open(String token) {
        var link = repository.find(hash(token));
        if (link.isEmpty()) return new SignInOutcome.Unknown();
        if (!repository.use(hash(token), clock.instant())) return new SignInOutcome.NoLongerValid(link.get());
        link.get().letterId().ifPresent(letters::opened);
        return new SignInOutcome.SignedIn(
                people.get(link.get().personId()), link.get().path(), reach(link.get()));
    }

    /// The links that open something for a person now, the latest first.
    @Transactional(readOnly = true)
    List<LiveLink> liveOf(UUID personId) {
        return repository.liveOf(personId, clock.instant());
    }

    /// Ends one of a person's links.
    void end(UUID personId, String id) {
        repository.end(personId, id, clock.instant());
    }

    void endAll(UUID personId) {
        repository.endAll(personId, clock.instant());
    }

    /// A link to sign in opens everything; that of a letter what the letter is about.
    private Reach reach(SignInLink link) {
        if (link.singleUse()) return Reach.EVERYWHERE;
        var beside = reaches.stream().flatMap(module -> module.beside(link.path()));
        return new Reach(
                Stream.concat(Stream.of(link.path(), VIDEOS), beside).collect(Collectors.toCollection(TreeSet::new)));
    }

    /// Sends a new link to the owner of one that is used up or expired, and to nobody else.
    public void renew(String token) {
        repository.find(hash(token)).ifPresent(link -> send(people.get(link.personId()), link.path()));
    }

    private static byte[] hash(String token) {
        return new RandomToken(token).hash();
    }
}
