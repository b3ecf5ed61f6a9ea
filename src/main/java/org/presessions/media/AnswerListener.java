package org.presessions.media;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.presessions.shared.installation.AnnouncementRepository;
import org.presessions.shared.installation.DatabasePresence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// Hears from the database (`answers_changed`) that a row has changed from which it follows who may have a film, on
/// whichever node: what is chosen, taken back, approved; a place, a role, an invitation or a sign-in that is lost.
@Component
@ConditionalOnWebApplication
class AnswerListener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerListener.class);
    private static final String CHANNEL = "answers";
    private static final int WAIT_MILLIS = 1000;
    private static final int RETRY_MILLIS = 500;

    private final AnnouncementRepository announcements;
    private final AnswerAge age;
    private volatile CountDownLatch stopped = new CountDownLatch(0);

    AnswerListener(AnnouncementRepository announcements, AnswerAge age) {
        this.announcements = announcements;
        this.age = age;
    }

    @Override
    public void start() {
        var stop = new CountDownLatch(1);
        stopped = stop;
        Thread.ofVirtual().name("media-answers").start(() -> listen(stop));
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    /// Goes on through whatever happens until it is stopped.
    private void listen(CountDownLatch stop) {
        while (stop.getCount() > 0) {
            try {
                announcements.listen(CHANNEL, WAIT_MILLIS, news -> hear(news, stop));
            } catch (RuntimeException broken) {
                if (stop.getCount() > 0 && !DatabasePresence.isCauseOf(broken))
                    LOG.warn("media=answers error={}", broken.toString());
            } finally {
                age.unheard();
            }
            pause(stop);
        }
    }

    private void hear(List<String> news, CountDownLatch stop) {
        if (stop.getCount() == 0) Thread.currentThread().interrupt();
        if (!news.isEmpty()) age.grow();
        age.heard();
    }

    private static void pause(CountDownLatch stop) {
        try {
            stop.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
