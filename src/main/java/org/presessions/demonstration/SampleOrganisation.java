package org.presessions.demonstration;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.presessions.shared.organisation.Colour;
import org.presessions.shared.organisation.ColourPair;
import org.presessions.shared.organisation.Contact;
import org.presessions.shared.organisation.Emblem;
import org.presessions.shared.organisation.EmblemFile;
import org.presessions.shared.organisation.Identities;
import org.presessions.shared.organisation.Identity;
import org.presessions.shared.organisation.IdentityText;
import org.presessions.shared.organisation.UnfitEmblem;
import org.presessions.shared.words.Wording;
import org.springframework.stereotype.Component;

/// An organisation that does not exist, with a name in each language, an emblem and colours.
@Component
class SampleOrganisation {
    private static final ColourPair COLOURS = new ColourPair(Colour.of("#00696b"), Colour.of("#5cc4bd"));

    /// Three speakers at a table.
    private static final String EMBLEM = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="6" cy="9" r="4"/><circle cx="16" cy="6" r="4"/>\
            <circle cx="26" cy="9" r="4"/><path d="M1 23a15 9 0 0 1 30 0v3H1z"/></svg>
            """;

    private final Identities identities;

    SampleOrganisation(Identities identities) {
        this.identities = identities;
    }

    void load() {
        identities.write(new Identity(
                Map.of(
                        IdentityText.NAME,
                        Wording.english("Sample Forum for the Review")
                                .and("fr", "Forum d’exemple pour l’examen")
                                .and("es", "Foro de ejemplo para el examen"),
                        IdentityText.SHORT_NAME,
                        Wording.english("Sample Forum")
                                .and("fr", "Forum d’exemple")
                                .and("es", "Foro de ejemplo")),
                new Contact("forum@sample.example", "", "1, rue de l’Exemple\nGenève"),
                Optional.of(COLOURS),
                Optional.of(emblem())));
    }

    private static Emblem emblem() {
        try {
            return EmblemFile.of(EMBLEM.getBytes(StandardCharsets.UTF_8)).emblem();
        } catch (UnfitEmblem impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
