package org.presessions.statements;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.presessions.files.FileKind;
import org.presessions.files.UploadPolicy;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.presessions.selection.SeatStatus;
import org.springframework.stereotype.Component;

/// A confirmed speaker may send a video for the seat, until the statement is approved or taken back for good: one that
/// was on its way when it
/// was handed in still comes.
@Component
public class StatementUploads implements UploadPolicy {
    public static final String PURPOSE = "statement-video";
    /// Ten minutes of 4K as phones record it.
    public static final long LIMIT_BYTES = 4_000_000_000L;

    private final Panels panels;
    private final StatementRepository repository;
    private final Protection protection;

    StatementUploads(Panels panels, StatementRepository repository, Protection protection) {
        this.protection = protection;
        this.panels = panels;
        this.repository = repository;
    }

    @Override
    public String purpose() {
        return PURPOSE;
    }

    @Override
    public long limitBytes() {
        return LIMIT_BYTES;
    }

    @Override
    public Optional<UUID> owner(UUID seatId, HttpServletRequest request) {
        return UploadPolicy.whoeverComesTo("/statements/" + seatId);
    }

    @Override
    public Optional<Terms> terms(UUID seatId, UUID personId) {
        return panels.seat(seatId)
                .filter(seat -> !protection.choice(seat).isTakenBack())
                .filter(seat -> !seat.isJoint() && seat.isOf(personId) && seat.status() == SeatStatus.CONFIRMED)
                .flatMap(seat -> repository.ofSeat(seat.id()))
                .filter(script -> !script.isApproved())
                .map(script -> new Terms(LIMIT_BYTES, FileKind.VIDEO));
    }
}
