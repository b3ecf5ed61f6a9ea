package org.presessions.applications.devices;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.presessions.people.LetterReach;
import org.springframework.stereotype.Component;

/// A letter about an application lets its files be sent too: in pieces, which go to an address of their own. Whose they
/// are is asked there anew.
@Component
class ApplicationReach implements LetterReach {
    private static final Pattern APPLICATION = Pattern.compile("(/applications/[0-9a-f-]{36})(/.*)?");

    @Override
    public Stream<String> beside(String path) {
        var found = APPLICATION.matcher(path);
        return found.matches() ? Stream.of(found.group(1), "/uploads") : Stream.empty();
    }
}
