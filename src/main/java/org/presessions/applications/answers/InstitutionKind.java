package org.presessions.applications.answers;

import java.util.Optional;
import org.presessions.shared.Coded;

/// The kinds of institution that may apply.
public enum InstitutionKind implements Coded {
    NATIONAL_CSO,
    INTERNATIONAL_CSO,
    NHRI,
    COALITION;

    static Optional<InstitutionKind> find(String code) {
        return Coded.find(InstitutionKind.class, code);
    }
}
