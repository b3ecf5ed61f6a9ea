package org.presessions.people;

import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.presessions.audit.Audit;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes a new colleague in, and says so in the colleague's language: who gave which rights, and a link that lets in
/// with one click.
@Component
class StaffInvitation {
    private static final Duration VALID = Duration.ofDays(3);

    private final People people;
    private final Outbox outbox;
    private final SignInLinks links;
    private final Audit audit;
    private final Words words;
    private final Clock clock;

    StaffInvitation(People people, Outbox outbox, SignInLinks links, Audit audit, Words words, Clock clock) {
        this.people = people;
        this.outbox = outbox;
        this.links = links;
        this.audit = audit;
        this.words = words;
        this.clock = clock;
    }

    /// Whoever is on the staff already gets the new rights besides, and the mail once more.
    ///
    /// @param locale in which mails are written to somebody who is not known yet
    @Transactional
    public Person invite(PersonForm form, Set<Role> roles, Locale locale) {
        var colleague = people.ensure(form.address(), form.name().strip(), locale);
        roles.forEach(role -> people.grant(colleague.id(), role));
        outbox.send(letter(colleague, roles, people.current().orElseThrow()));
        return colleague;
    }

    /// Sends the mail once more to somebody who is on the staff.
    @Transactional
    public void again(Person colleague) {
        outbox.send(letter(
                colleague,
                StaffForm.of(colleague).staffRoles(),
                people.current().orElseThrow()));
    }

    /// A link to be handed over by a person, as the one in the mail.
    @Transactional
    public String byHand(Person colleague) {
        audit.record("staff.link", "person/" + colleague.id());
        return links.issue(colleague.id(), link(StaffForm.of(colleague).staffRoles()));
    }

    private Mail.PersonalLink link(Set<Role> roles) {
        return new Mail.PersonalLink(StaffForm.landing(roles), clock.instant().plus(VALID), true);
    }

    private Mail letter(Person colleague, Set<Role> roles, Person by) {
        var theirs = words.in(colleague.locale());
        var rights = roles.stream()
                .map(role -> theirs.t("people.role." + role.code()))
                .collect(Collectors.joining(", "));
        return Mail.of(
                        "staff-invitation",
                        colleague.id(),
                        colleague.email(),
                        theirs,
                        "people.mail.staff-invitation",
                        by.name(),
                        rights,
                        VALID.toDays())
                .leadingTo(link(roles));
    }
}
