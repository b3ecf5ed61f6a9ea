package org.presessions.people;

import java.time.Clock;
import java.util.List;
import org.presessions.mail.Mail;
import org.presessions.shared.installation.Command;
import org.springframework.stereotype.Component;

/// Prints a sign-in link, for whoever runs the server: the way in when mail does not work.
@Component
class LinkCommand implements Command {
    private final People people;
    private final SignInLinks links;
    private final Clock clock;

    LinkCommand(People people, SignInLinks links, Clock clock) {
        this.people = people;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "link";
    }

    @Override
    public String usage() {
        return "link EMAIL      prints a sign-in link for a person (single use, 20 minutes)";
    }

    @Override
    public int run(List<String> arguments) {
        var person = arguments.stream().findFirst().flatMap(EmailAddress::parse).flatMap(people::byEmail);
        System.out.println(person.map(this::link).orElse("Nobody with that address is known here."));
        return person.isPresent() ? 0 : 1;
    }

    private String link(Person person) {
        var validUntil = clock.instant().plus(SignInLinks.SIGN_IN_VALID);
        return links.issue(person.id(), new Mail.PersonalLink("/", validUntil, true));
    }
}
