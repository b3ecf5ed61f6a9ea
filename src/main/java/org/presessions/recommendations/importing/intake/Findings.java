package org.presessions.recommendations.importing.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presessions.recommendations.importing.intake.Finding.Severity;
import org.presessions.recommendations.importing.layouts.Field;

/// Collects what is found, until it is taken away to be kept.
public final class Findings {
    private static final int VALUE_AT_MOST = 500;

    private List<Finding> collected = new ArrayList<>();

    void add(int row, Severity severity, Field field, String value, String reason) {
        add(row, severity, field, value, reason, Optional.empty());
    }

    void add(int row, Severity severity, Field field, String value, String reason, Optional<String> vocabulary) {
        var shown = value.length() > VALUE_AT_MOST ? value.substring(0, VALUE_AT_MOST) + "…" : value;
        collected.add(new Finding(row, severity, field, shown.replace("\u0000", "\uFFFD"), reason, vocabulary));
    }

    int size() {
        return collected.size();
    }

    /// Forgets what came after the first ones.
    void keepOnly(int first) {
        collected.subList(first, collected.size()).clear();
    }

    List<Finding> take() {
        var taken = collected;
        collected = new ArrayList<>();
        return taken;
    }
}
