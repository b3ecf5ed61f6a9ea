package org.presessions.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.presessions.audit.Audit;
import org.presessions.shared.organisation.Emblem;
import org.presessions.shared.organisation.Identities;
import org.presessions.shared.organisation.Identity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Changes who the installation says it is run by; each change is on record.
@Component
@Transactional
class OrganisationDesk {
    private final Identities identities;
    private final Audit audit;

    OrganisationDesk(Identities identities, Audit audit) {
        this.identities = identities;
        this.audit = audit;
    }

    void save(IdentityForm form) {
        var before = identities.now();
        var saved = form.identity(before.emblem());
        identities.write(saved);
        audit.record("organisation.change", "organisation", Map.of("changed", changed(before, saved)));
    }

    void wear(Optional<Emblem> emblem) {
        var before = identities.now();
        identities.write(new Identity(before.texts(), before.contact(), before.colours(), emblem));
        audit.record("organisation.emblem", "organisation", Map.of("removed", emblem.isEmpty()));
    }

    private static List<String> changed(Identity before, Identity saved) {
        var parts = new ArrayList<String>();
        if (!before.texts().equals(saved.texts())) parts.add("texts");
        if (!before.contact().equals(saved.contact())) parts.add("contact");
        if (!before.colours().equals(saved.colours())) parts.add("colours");
        return parts;
    }
}
