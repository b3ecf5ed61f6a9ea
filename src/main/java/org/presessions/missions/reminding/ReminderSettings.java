package org.presessions.missions.reminding;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When missions that have not answered are reminded by themselves.
///
/// @param missionReminderDays how many days before the first Pre-session; `no` for never
@ConfigurationProperties("presessions")
record ReminderSettings(@DefaultValue("7") String missionReminderDays) {
    Optional<Duration> before() {
        return Optional.of(missionReminderDays)
                .filter(days -> !days.equals("no"))
                .map(days -> Duration.ofDays(Integer.parseInt(days)));
    }
}
