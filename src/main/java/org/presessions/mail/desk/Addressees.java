package org.presessions.mail.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.mail.MailMessage;
import org.presessions.mail.WithheldAddresses;
import org.presessions.shared.Page;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// To whom letters go, as the desk may see it.
@Component
class Addressees {
    /// @param withheld names in the place of addresses, by person
    record Seen(Map<UUID, String> withheld) {
        /// The address, or the name of who is not to be known by it.
        String to(MailMessage message) {
            return name(message).orElseGet(() -> Page.readable(message.mail().toAddress()));
        }

        boolean isWithheld(MailMessage message) {
            return name(message).isPresent();
        }

        /// A text that may hold the address, such as what a mail server said.
        String in(MailMessage message, String text) {
            return name(message).map(name -> text.replaceAll("\\S+@\\S+", "…")).orElse(text);
        }

        private Optional<String> name(MailMessage message) {
            return message.mail().personId().map(withheld::get);
        }
    }

    private final ObjectProvider<WithheldAddresses> sources;

    Addressees(ObjectProvider<WithheldAddresses> sources) {
        this.sources = sources;
    }

    Seen of(Collection<MailMessage> messages) {
        var persons = messages.stream()
                .flatMap(message -> message.mail().personId().stream())
                .distinct()
                .toList();
        return new Seen(names(persons));
    }

    /// Those among some persons who are not to be known by their addresses.
    Set<UUID> withheld(Collection<UUID> persons) {
        return names(persons).keySet();
    }

    private Map<UUID, String> names(Collection<UUID> persons) {
        var withheld = new HashMap<UUID, String>();
        sources.forEach(source -> withheld.putAll(source.of(persons)));
        return Map.copyOf(withheld);
    }

    Seen of(MailMessage message) {
        return of(List.of(message));
    }
}
