package org.presessions.recommendations.importing.layouts;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.presessions.recommendations.importing.tables.Limits;
import org.presessions.recommendations.importing.tables.Magic;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.springframework.stereotype.Component;

/// All kinds of files that can be imported.
@Component
public class Layouts {
    private final List<Layout> all;

    Layouts(List<Layout> all) {
        this.all = all;
    }

    /// What a file is; absent for what we do not know.
    ///
    /// @throws UnreadableFile when it is too large, or so broken or hostile that it cannot even be looked into
    public Optional<Layout> of(SourceFile file) throws IOException {
        Limits.check(file, Magic.of(file.path()) == Magic.JSON ? Limits.JSON_BYTES : Limits.FILE_BYTES);
        for (var layout : all) if (layout.recognises(file)) return Optional.of(layout);
        return Optional.empty();
    }

    public Optional<Layout> byCode(String code) {
        return all.stream().filter(layout -> layout.code().equals(code)).findFirst();
    }
}
