package org.presessions.statements.sheets;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.presessions.media.documents.SmallPictures;
import org.presessions.protection.StatementTakenBack;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The emblem that stands on the fact sheets of a statement.
@Component
class FactSheetEmblems {
    private final EmblemRepository repository;
    private final SmallPictures pictures;
    private final Clock clock;

    FactSheetEmblems(EmblemRepository repository, SmallPictures pictures, Clock clock) {
        this.repository = repository;
        this.pictures = pictures;
        this.clock = clock;
    }

    /// @return a PNG
    @Transactional(readOnly = true)
    Optional<byte[]> find(UUID seatId) {
        return repository.find(seatId);
    }

    /// Takes a picture that a speaker sent; false where it is none. No transaction is open while it is made.
    boolean take(UUID seatId, byte[] sent) {
        var png = pictures.of(sent);
        png.ifPresent(made -> repository.save(seatId, made, clock.instant()));
        return png.isPresent();
    }

    @Transactional
    void remove(UUID seatId) {
        repository.delete(seatId);
    }

    @ApplicationModuleListener
    void on(StatementTakenBack takenBack) {
        repository.delete(takenBack.seatId());
    }
}
