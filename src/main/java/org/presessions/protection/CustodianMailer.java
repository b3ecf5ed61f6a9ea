package org.presessions.protection;

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
