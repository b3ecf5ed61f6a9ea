package org.presessions.states;

import java.util.Locale;
import java.util.Optional;
import org.presessions.shared.words.Wording;

/// A Member State of the United Nations, or an observer that takes part in the UPR (Holy See, State of Palestine);
/// where
/// missions are meant, also an observer that is no State ([MembersAndObservers]).
///
/// @param iso3 ISO 3166-1 alpha-3, the key everywhere
/// @param slug readable name in addresses, such as `haiti`
/// @param regionalGroup absent for observers
public record State(String iso3, String slug, Optional<RegionalGroup> regionalGroup, Wording names) {

    public boolean isObserver() {
        return regionalGroup.isEmpty();
    }

    public String name(Locale locale) {
        return names.in(locale);
    }
}
