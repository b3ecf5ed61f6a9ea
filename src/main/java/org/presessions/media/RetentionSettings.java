package org.presessions.media;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long what nothing needs any more is kept.
///
/// @param keepUnneededDays days between the moment from which nothing shows a video and its end
@ConfigurationProperties("presessions")
record RetentionSettings(@DefaultValue("7") int keepUnneededDays) {
    Instant endOf(Instant unneededAt) {
        return unneededAt.plus(Duration.ofDays(keepUnneededDays));
    }
}
