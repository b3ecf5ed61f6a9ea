package org.presessions.selection;

import java.util.List;
import org.presessions.applications.PublicAnswers;
import org.presessions.shared.words.Words;
import org.springframework.stereotype.Component;

/// What the application of a speaker answers for everybody. Only beside a name that everybody may read.
@Component
public class SpokenFor {
    /// @param value lines as they were typed
    public record Answer(String question, String value) {}

    private final PublicAnswers answers;

    SpokenFor(PublicAnswers answers) {
        this.answers = answers;
    }

    /// In the order of the form.
    public List<Answer> of(Seat seat, Words words) {
        return answers.of(seat.applicationId(), words).stream()
                .map(row -> new Answer(row.question(), row.value()))
                .toList();
    }
}
