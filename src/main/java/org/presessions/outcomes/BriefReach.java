package org.presessions.outcomes;

import java.util.stream.Stream;
import org.presessions.people.LetterReach;
import org.springframework.stereotype.Component;

/// The letter with a brief opens its Pre-session too: the documents, the marks, the statements.
@Component
class BriefReach implements LetterReach {
    private static final String BRIEF = "/brief";

    @Override
    public Stream<String> beside(String path) {
        if (!path.startsWith("/pre-sessions/") || !path.endsWith(BRIEF)) return Stream.empty();
        return Stream.of(path.substring(0, path.length() - BRIEF.length()));
    }
}
