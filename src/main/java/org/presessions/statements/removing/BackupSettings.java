package org.presessions.statements.removing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long the organisation keeps backups; the program makes none, and believes what it is told.
///
/// @param backupDays a number of days; empty where nobody said
@ConfigurationProperties("presessions")
public record BackupSettings(@DefaultValue("") String backupDays) {
    /// When the last backup that was made before a moment is gone.
    public Optional<Instant> holdUntil(Instant before) {
        return Optional.of(backupDays)
                .filter(days -> !days.isEmpty())
                .map(days -> before.plus(Duration.ofDays(Integer.parseInt(days))));
    }
}
