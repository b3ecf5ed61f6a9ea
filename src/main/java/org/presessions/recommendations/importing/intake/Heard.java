package org.presessions.recommendations.importing.intake;

import java.util.List;

/// A row that was understood, with the keys by which it is recognised.
record Heard(Resolution resolution, List<String> keys) {
    String textKey() {
        return KeyCounter.textKey(resolution.content());
    }
}
