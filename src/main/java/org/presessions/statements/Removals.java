package org.presessions.statements;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.media.MediaAsset;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.shared.Visitor;
import org.presessions.statements.removing.BackupSettings;
import org.presessions.statements.removing.Removal;
import org.presessions.statements.removing.Removal.Erased;
import org.presessions.statements.removing.RemovalRepository;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Takes statements back for good, and certifies to whoever did so what was erased.
@Component
@Transactional
@EnableConfigurationProperties(BackupSettings.class)
public class Removals {
    private final RemovalRepository repository;
    private final Protection protection;
    private final Panels panels;
    private final StatementMailer mailer;
    private final BackupSettings backups;
    private final Duration textKept;
    private final Clock clock;

    Removals(
            RemovalRepository repository,
            Protection protection,
            Panels panels,
            StatementMailer mailer,
            BackupSettings backups,
            @Value("${presessions.keep-unneeded-days:7}") int keptDays,
            Clock clock) {
        this.textKept = Duration.ofDays(keptDays);
        this.repository = repository;
        this.protection = protection;
        this.panels = panels;
        this.mailer = mailer;
        this.backups = backups;
        this.clock = clock;
    }

    /// Nothing of it is shown from now on; it is erased some moments later.
    void takeBack(Seat seat) {
        if (!protection.choice(seat).isTakenBack())
            repository.insertIfNew(seat.id(), Visitor.current().personId(), clock.instant());
        protection.takeBack(seat);
    }

    @Transactional(readOnly = true)
    Optional<Removal> find(UUID seatId) {
        return repository.find(seatId);
    }

    /// Notes what was erased, and mails it to its speaker and to whoever took it back; once.
    public void erased(UUID seatId, List<MediaAsset> films, Set<String> languages, boolean upload) {
        var now = clock.instant();
        repository.insertIfNew(seatId, Optional.empty(), takenBackAt(seatId).orElse(now));
        var veiled = (int) films.stream().filter(MediaAsset::isVeiled).count();
        var erased = new Erased(
                now,
                films.size() - veiled,
                veiled,
                languages.stream().sorted().toList(),
                upload,
                backups.holdUntil(now),
                Optional.of(now.plus(textKept)));
        if (!repository.erased(seatId, erased)) return;
        var removal = repository.find(seatId).orElseThrow();
        panels.seat(seatId).ifPresent(seat -> mailer.erased(seat, removal, erased));
    }

    /// Certificates of before said that the words stay: they end too, and their readers are told until when they have
    /// them.
    public void endTexts() {
        for (var seatId : repository.withoutEnd()) {
            repository.endText(seatId, clock.instant().plus(textKept));
            var removal = repository.find(seatId).orElseThrow();
            panels.seat(seatId)
                    .ifPresent(seat -> removal.erased().ifPresent(what -> mailer.erased(seat, removal, what)));
        }
    }

    private Optional<Instant> takenBackAt(UUID seatId) {
        return Optional.ofNullable(protection.takenBack(Set.of(seatId)).get(seatId));
    }
}
