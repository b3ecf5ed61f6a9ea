package org.presessions.statements;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.selection.Seat;
import org.springframework.stereotype.Component;

/// The speakers' statements.
@Component
public class Statements {
    /// One speaker's turn in the screening.
    ///
    /// @param statement absent, or without a video, where there is "No statement available"
    public record Turn(Seat seat, Optional<Statement> statement) {}

    /// One turn for each confirmed speaker, in the panel's order, with the statement where it is approved.
    public List<Turn> turns(UUID preSessionId) {
        throw new UnsupportedOperationException();
    }
}
