package org.presessions.applications.answers;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.presessions.shared.Coded;

/// The pages of the form, in their order, and the fields of each.
public enum Section implements Coded {
    INSTITUTION(
            "institution", "kind", "members", "foundingYear", "ecosocStatus", "address", "phone", "website", "email"),
    AIM("aim"),
    ENGAGEMENT("engagement"),
    SUBMISSION("submission"),
    SPEAKER(
            "safety",
            "otherName",
            "speakerFirstName",
            "speakerLastName",
            "speakerPosition",
            "speakerEmail",
            "speakerPhone",
            "gender",
            "languages"),
    ISSUES("issues"),
    CONSENT("accessNeeds", "consent");

    private final List<String> fields;

    Section(String... fields) {
        this.fields = List.of(fields);
    }

    public List<String> fields() {
        return fields;
    }

    public Optional<Section> next() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    public static Optional<Section> of(String code) {
        return Coded.find(Section.class, code);
    }

    /// The page on which a field stands.
    public static Section withField(String field) {
        return Arrays.stream(values())
                .filter(section -> section.fields.contains(field))
                .findFirst()
                .orElseThrow();
    }
}
