package org.presessions.mail.returns;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import org.presessions.shared.installation.Rarely;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every two minutes what other mail servers sent back.
@Component
class ReturnWork {
    private static final Logger LOG = LoggerFactory.getLogger(ReturnWork.class);

    private final Returns returns;
    private final Rarely rarely;

    ReturnWork(Returns returns, Clock clock) {
        this.returns = returns;
        this.rarely = new Rarely(clock);
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT2M")
    void read() {
        try {
            returns.read();
        } catch (MessagingException | IOException unreachable) { // once more in two minutes
            if (rarely.isNews("return-box")) LOG.warn("return-box=unreachable error={}", unreachable.toString());
        }
    }
}
