package org.presessions.demonstration;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.presessions.calendar.Calendar;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.installation.Settings;
import org.presessions.shared.installation.TurnRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Fills an empty installation with the demonstration, once.
@Component
class Demonstration {
    private final DemonstrationRepository repository;
    private final Calendar calendar;
    private final SampleOrganisation organisation;
    private final AnnouncedSeries announced;
    private final Rehearsal rehearsal;
    private final SampleRecommendations recommendations;
    private final Installation installation;
    private final TurnRepository turns;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicBoolean loaded = new AtomicBoolean();

    Demonstration(
            DemonstrationRepository repository,
            Calendar calendar,
            SampleOrganisation organisation,
            AnnouncedSeries announced,
            Rehearsal rehearsal,
            SampleRecommendations recommendations,
            Installation installation,
            TurnRepository turns,
            TransactionTemplate transaction,
            Clock clock) {
        this.repository = repository;
        this.calendar = calendar;
        this.organisation = organisation;
        this.announced = announced;
        this.rehearsal = rehearsal;
        this.recommendations = recommendations;
        this.installation = installation;
        this.turns = turns;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Whether visitors are offered the demonstration: it is there, and the installation's setting wants it.
    boolean isOffered() {
        return installation.demonstration() && isLoaded();
    }

    /// Sample people, whom anybody may be, must not lie about where others can come in or mail leaves.
    ///
    /// @throws Settings.InvalidSettings where they do, and no setting says that it is wanted
    void refuseUnwanted() {
        if (installation.demonstration() || !installation.isPublic() || !isLoaded()) return;
        throw new Settings.InvalidSettings(
                List.of(
                        "The database holds the demonstration, with sample people and sample"
                                + " records, and this installation has a public address or a mail server. Remove everything with:"
                                + " bin/presessions demonstration remove. Or set PRESESSIONS_DEMONSTRATION=yes, if it is meant to be shown."));
    }

    private boolean isLoaded() {
        if (!loaded.get() && repository.isLoaded()) loaded.set(true);
        return loaded.get();
    }

    /// Of several nodes that start at once one loads it, and the others wait.
    ///
    /// @return whether anything was loaded now
    boolean loadIfEmpty() {
        return installation.demonstration() && turns.inTurn("demonstration", this::loadWhatLacks);
    }

    private boolean loadWhatLacks() {
        var isNew = calendar.allSeriesAndDrafts().isEmpty();
        if (isNew || isLoaded()) recommendations.loadIfNone(); // first: statements speak of some
        if (isNew) loadSeries();
        return isNew;
    }

    private void loadSeries() {
        transaction.executeWithoutResult(status -> {
            organisation.load();
            announced.series37();
            announced.series40();
            rehearsal.load();
            repository.markLoaded(clock.instant());
        });
    }
}
