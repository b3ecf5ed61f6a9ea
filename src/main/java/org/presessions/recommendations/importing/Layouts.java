package org.presessions.recommendations.importing;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The kinds of files that can be imported.
@Component
class Layouts {
    private final List<Layout> all;

    Layouts(List<Layout> all) {
        this.all = all;
    }

    Optional<Layout> of(SourceFile file) throws IOException {
        for (var layout : all) if (layout.recognises(file)) return Optional.of(layout);
        return Optional.empty();
    }
}
