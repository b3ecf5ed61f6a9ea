package org.presessions.applications.desk;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.applications.answers.RedactedCopies;
import org.presessions.applications.answers.RedactedCopy;
import org.presessions.mail.WithheldAddresses;
import org.springframework.stereotype.Component;

/// An address may say what is hidden of who applied from it.
@Component
class RedactedAddresses implements WithheldAddresses {
    private final RedactedCopies copies;

    RedactedAddresses(RedactedCopies copies) {
        this.copies = copies;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> personIds) {
        return copies.ofApplicants(personIds).keySet().stream()
                .collect(Collectors.toMap(person -> person, person -> RedactedCopy.BAR));
    }
}
