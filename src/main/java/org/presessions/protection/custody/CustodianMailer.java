package org.presessions.protection.custody;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import org.presessions.mail.Mail;
import org.presessions.mail.Outbox;
import org.presessions.people.Person;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// Tells a custodian that the other one asks. A mail is read by many machines: it says of nobody who it is about.
@Component
class CustodianMailer {
    private final Outbox outbox;
    private final Installation installation;
    private final Words words;

    CustodianMailer(Outbox outbox, Installation installation, Words words) {
        this.outbox = outbox;
        this.installation = installation;
        this.words = words;
    }

    /// Who is custodian from now on, and who said so; empty where it was no person.
    void named(Collection<Person> told, Collection<Person> custodians, Optional<Person> by) {
        for (var person : told) {
            var spoken = words.in(person.locale());
            var who = custodians.stream().map(CustodianMailer::called).sorted().collect(Collectors.joining("\n"));
            outbox.send(Mail.of(
                    "custodian",
                    person.id(),
                    person.email(),
                    spoken,
                    "protection.mail.named",
                    by.map(CustodianMailer::called).orElseGet(() -> spoken.t("protection.mail.by-command")),
                    who.isEmpty() ? spoken.t("protection.mail.nobody") : who,
                    installation.address() + "/desk/custodians"));
        }
    }

    private static String called(Person person) {
        return person.name().isEmpty() ? person.email() : person.name() + " (" + person.email() + ")";
    }

    void asked(Person other) {
        var address = installation.address() + "/desk/custodians";
        outbox.send(Mail.of(
                "custodian",
                other.id(),
                other.email(),
                words.in(other.locale()),
                "protection.mail.asked",
                address,
                NameRequest.WAITS.toDays()));
    }
}
