package org.presessions.mail.carrying;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.presessions.mail.Mail;
import org.presessions.shared.organisation.Emblem;
import org.presessions.shared.organisation.Identity;
import org.presessions.shared.words.Languages;
import org.presessions.shared.words.Words;

/// What the two forms of a letter, text and HTML, are made from.
///
/// @param link the personal link; empty where there is none
public record LetterSheet(Mail mail, String link, List<LetterBlock> blocks, Identity identity, Words words) {
    public Locale locale() {
        return mail.locale();
    }

    /// `rtl` or `ltr`
    public String direction() {
        return Languages.direction(locale());
    }

    /// Says what the button does.
    public String button() {
        var signsIn = mail.link().filter(Mail.PersonalLink::singleUse).isPresent();
        return words.t(signsIn ? "shared.sign-in" : "mail.letter.open");
    }

    /// The sign of the organisation, where mail programs show such: they leave drawings out.
    public Optional<Emblem> picture() {
        return identity.emblem().filter(Emblem::isPng);
    }

    public Optional<String> name() {
        return identity.name(locale());
    }

    /// Who wrote, line by line; nothing where nobody said.
    public List<String> signature() {
        var contact = identity.contact();
        return Stream.of(
                        name().stream(),
                        contact.postalAddress().lines(),
                        Stream.of(contact.telephone()),
                        Stream.of(contact.email()))
                .flatMap(lines -> lines)
                .filter(line -> !line.isBlank())
                .toList();
    }

    /// The hour that it is about, where it happens and where the reader is; nothing where it is about none.
    public List<String> hourLines() {
        return mail.hour().map(hour -> hour.lines(words.formats())).orElse(List.of());
    }

    /// The letter as plain text: what its reader gets who sees no HTML, or wants none.
    String text() {
        var body = link.isEmpty() ? mail.body() : mail.body().replace(Mail.LINK, link);
        if (signature().isEmpty()) return body;
        return body.stripTrailing() + "\n\n-- \n" + String.join("\n", signature()) + "\n";
    }
}
