package org.presessions.recommendations.exporting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.exporting.DumpFolder.Dump;
import org.presessions.shared.Page;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.installation.Jobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// The nightly dump, and a first one when there is none. Where several nodes share a folder, the one that comes first
/// writes and the others find it done; where each has its own, each writes the same bytes.
@Component
class Dumps {
    private static final Logger LOG = LoggerFactory.getLogger(Dumps.class);

    private final DumpFolder folder;
    private final DumpWriter writing;
    private final RowRepository rows;
    private final Recommendations record;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final boolean command;
    private final Jobs.Aside aside = new Jobs.Aside("dump");

    Dumps(
            DumpFolder folder,
            DumpWriter writing,
            RowRepository rows,
            Recommendations record,
            TransactionOperations transactions,
            Clock clock,
            Installation installation) {
        this.folder = folder;
        this.writing = writing;
        this.rows = rows;
        this.record = record;
        this.transactions = transactions;
        this.clock = clock;
        this.command = installation.command();
    }

    @Scheduled(cron = "0 17 3 * * *", zone = "Europe/Zurich")
    void nightly() {
        aside(() ->
                writeUnless(folder.all().stream().anyMatch(dump -> dump.day().equals(today()))));
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT10M")
    void first() {
        aside(() -> writeUnless(!folder.all().isEmpty() || record.count() == 0));
    }

    private interface Work {
        Optional<Dump> run();
    }

    private Optional<Dump> writeUnless(boolean needless) {
        return needless ? Optional.empty() : Optional.of(write());
    }

    private void aside(Work work) {
        if (!command) aside.start(() -> locked(work));
    }

    /// The work looks only under the lock whether it is needed: another node may have been faster.
    private Optional<Dump> locked(Work work) {
        var done = transactions.execute(status -> {
            rows.lockDumps();
            return work.run();
        });
        return done == null ? Optional.empty() : done;
    }

    /// Writes one at once, whatever there is.
    Dump writeNow() {
        return locked(() -> Optional.of(write())).orElseThrow();
    }

    private Dump write() {
        try {
            var dump = folder.add(today(), writing::write);
            LOG.info("dump={} revision={}", dump.name(), record.lastRevision());
            return dump;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Page.GENEVA);
    }
}
