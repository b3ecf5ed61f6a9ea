package org.presessions.applications;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of institution that may apply.
public enum InstitutionKind {
    NATIONAL_CSO,
    INTERNATIONAL_CSO,
    NHRI,
    COALITION;

    /// The name in the database, in forms and in message keys (`applications.kind.national-cso`).
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<InstitutionKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
