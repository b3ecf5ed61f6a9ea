package org.presessions.mail.carrying;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.presessions.mail.Mail;
import org.presessions.mail.MailMessage;
import org.presessions.mail.MailStatus;
import org.presessions.shared.installation.Command;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// Sends one mail and prints what the mail server says of it, for whoever sets the server up.
@Component
class MailTestCommand implements Command {
    private final MailCarrier carrier;
    private final Words words;
    private final Clock clock;

    MailTestCommand(MailCarrier carrier, Words words, Clock clock) {
        this.carrier = carrier;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "mail-test";
    }

    @Override
    public String usage() {
        return "mail-test ADDRESS   sends one mail there and prints what the mail server says";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1) return say("Say to which address: mail-test ADDRESS", 64);
        if (!carrier.hasServer()) return say("No mail server is set: PRESESSIONS_MAIL_URL is empty.", 1);
        return switch (carrier.carry(mailTo(arguments.getFirst()))) {
            case Carried.Away(var status) ->
                say("The mail server took it. See whether it arrives, and not as spam.", 0);
            case Carried.Refused(var reason, var forGood) -> say("It was not taken: " + reason, 1);
        };
    }

    private MailMessage mailTo(String address) {
        var mail = Mail.toStranger("test", address, words.in(Locale.ENGLISH), "mail.test");
        return new MailMessage(
                UUID.randomUUID(),
                mail,
                MailStatus.QUEUED,
                1,
                Optional.empty(),
                clock.instant(),
                Optional.empty(),
                false);
    }

    private static int say(String line, int status) {
        System.out.println(line);
        return status;
    }
}
