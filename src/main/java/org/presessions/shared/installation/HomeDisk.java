package org.presessions.shared.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// The disk on which everything is kept. What is left of it, when it is nearly full, is for the database: who works
/// goes on working, and files have to wait.
@Component
public class HomeDisk {
    private static final Logger LOG = LoggerFactory.getLogger(HomeDisk.class);

    private final Installation installation;
    private final DataSize reserve;
    private final Rarely rarely;

    /// There is no room for a file.
    public static final class Full extends RuntimeException {
        Full() {}

        /// The disk said so itself, while something was written to it.
        public Full(IOException unwritable) {
            super(unwritable);
            LOG.warn("disk=unwritable reason={}", unwritable.getMessage());
        }
    }

    HomeDisk(Installation installation, @Value("${presessions.disk-reserve}") DataSize reserve, Clock clock) {
        this.installation = installation;
        this.reserve = reserve;
        this.rarely = new Rarely(clock);
    }

    /// Whether less is free than is kept back.
    public boolean isNearlyFull() {
        return lacks(0);
    }

    /// @param bytes of a file that is to come; 0 where nobody knows
    /// @throws Full where it would take what is kept back
    public void mustHold(long bytes) {
        if (lacks(bytes)) throw new Full();
    }

    private boolean lacks(long bytes) {
        try {
            var free = Files.getFileStore(installation.home()).getUsableSpace();
            var lacks = free - bytes < reserve.toBytes();
            if (lacks && rarely.isNews("full")) LOG.warn("disk=nearly-full free={}MB", free / 1_000_000);
            return lacks;
        } catch (IOException unknown) {
            LOG.debug("disk=unknown", unknown);
            return false;
        }
    }
}
