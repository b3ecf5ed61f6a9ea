package org.presessions.demonstration;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.presessions.calendar.Calendar;
import org.presessions.shared.installation.Installation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills an empty installation with the demonstration, once.
@Component
class Demonstration {
    private final DemonstrationRepository repository;
    private final Calendar calendar;
    private final AnnouncedSeries announced;
    private final Rehearsal rehearsal;
    private final SampleRecommendations recommendations;
    private final Installation installation;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicBoolean loaded = new AtomicBoolean();

    Demonstration(
            DemonstrationRepository repository,
            Calendar calendar,
            AnnouncedSeries announced,
            Rehearsal rehearsal,
            SampleRecommendations recommendations,
            Installation installation,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.calendar = calendar;
        this.announced = announced;
        this.rehearsal = rehearsal;
        this.recommendations = recommendations;
        this.installation = installation;
        this.transaction = transaction;
        this.clock = clock;
    }

    boolean isLoaded() {
        if (!loaded.get() && repository.isLoaded()) loaded.set(true);
        return loaded.get();
    }

    /// @return whether anything was loaded now
    boolean loadIfEmpty() {
        var loadedNow = loadSeriesIfNone();
        if (installation.demonstration() && isLoaded()) recommendations.loadIfNone();
        return loadedNow;
    }

    private boolean loadSeriesIfNone() {
        if (!installation.demonstration() || !calendar.allSeries().isEmpty()) return false;
        transaction.executeWithoutResult(status -> {
            announced.series37();
            announced.series40();
            rehearsal.load();
            repository.markLoaded(clock.instant());
        });
        return true;
    }
}
