package org.presessions.protection;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.selection.OtherNames;
import org.presessions.shared.words.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/// By which name somebody protected stands on the pages of the panel.
@Component
class ProtectedNames implements OtherNames {
    private final ChoiceRepository choices;
    private final Words words;

    ProtectedNames(ChoiceRepository choices, Words words) {
        this.choices = choices;
        this.words = words;
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> seatIds) {
        return choices.of(seatIds).entrySet().stream()
                .filter(entry -> entry.getValue().isProtected())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> name(entry.getValue().otherName())));
    }

    private String name(String other) {
        return other.isEmpty() ? words.in(LocaleContextHolder.getLocale()).t("protection.chosen.protected") : other;
    }
}
