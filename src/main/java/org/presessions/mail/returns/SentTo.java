package org.presessions.mail.returns;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// To whom a mail was sent, as its writer says it and as servers on its way noted it.
final class SentTo {
    private static final List<String> NAMES = List.of("To", "Cc", "Delivered-To", "X-Original-To", "Envelope-To");

    private SentTo() {}

    static String of(Message mail) throws MessagingException {
        var found = new ArrayList<String>();
        for (var name : NAMES)
            Optional.ofNullable(mail.getHeader(name)).ifPresent(values -> found.addAll(Arrays.asList(values)));
        return String.join("\n", found);
    }
}
