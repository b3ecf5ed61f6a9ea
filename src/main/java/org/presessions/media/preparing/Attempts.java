package org.presessions.media.preparing;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.presessions.shared.installation.DatabasePresence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Of what is done to many files, one after the other: one that fails stops none behind it, and is given up only when
/// it
/// has failed several times on this node.
public final class Attempts {
    private static final Logger LOG = LoggerFactory.getLogger(Attempts.class);
    static final int AT_MOST = 6; // an hour of looks

    private final Map<UUID, Integer> failed = new ConcurrentHashMap<>();

    /// A database that is away is no fault of the file's: it ends the look.
    ///
    /// @param lost what is done once it is given up
    public void at(UUID fileId, Runnable work, Runnable lost) {
        try {
            work.run();
            failed.remove(fileId);
        } catch (RuntimeException unforeseen) {
            if (DatabasePresence.isCauseOf(unforeseen)) throw unforeseen;
            var times = failed.merge(fileId, 1, Integer::sum);
            LOG.warn("file={} copied=false attempt={}", fileId, times, unforeseen);
            if (times >= AT_MOST) giveUp(fileId, lost);
        }
    }

    private void giveUp(UUID fileId, Runnable lost) {
        LOG.warn("file={} copied=false given-up=true", fileId);
        lost.run();
        failed.remove(fileId);
    }
}
