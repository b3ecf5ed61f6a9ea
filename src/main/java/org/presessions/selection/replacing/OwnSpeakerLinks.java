package org.presessions.selection.replacing;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.presessions.applications.Application;
import org.presessions.applications.ReceiptLink;
import org.presessions.people.LetterReach;
import org.springframework.stereotype.Component;

/// Leads whoever applied from the application to where another speaker is proposed.
@Component
class OwnSpeakerLinks implements ReceiptLink.Source, LetterReach {
    private static final Pattern APPLICATION =
            Pattern.compile("/applications/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:/.*)?");

    private final Successions successions;

    OwnSpeakerLinks(Successions successions) {
        this.successions = successions;
    }

    @Override
    public Optional<ReceiptLink> of(Application application) {
        return successions
                .possible(application.id())
                .map(seatId -> new ReceiptLink("selection.replacing.link", OwnSpeakerController.path(seatId)));
    }

    /// A letter about an application opens this too.
    @Override
    public Stream<String> beside(String path) {
        var found = APPLICATION.matcher(path);
        if (!found.matches()) return Stream.empty();
        return successions.possible(UUID.fromString(found.group(1))).map(OwnSpeakerController::path).stream();
    }
}
