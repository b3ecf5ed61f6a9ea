package org.presessions.meeting.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class MeetingAnnouncementRepositoryTest {
    @Autowired
    MeetingAnnouncementRepository announcements;

    @Autowired
    Rival rival;

    private final List<UUID> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch listening = new CountDownLatch(1);
    private final UUID last = UUID.randomUUID();

    @Test
    void whatIsCommittedIsHeardAndWhatIsTakenBackIsNot() throws Exception {
        var first = UUID.randomUUID();
        var takenBack = UUID.randomUUID();
        try (var thread = Executors.newSingleThreadExecutor()) {
            var listener = thread.submit(() -> announcements.listen(this::hear));
            assertThat(listening.await(10, TimeUnit.SECONDS)).isTrue();
            rival.commits(() -> announcements.announce(Announcement.ofLog(first)));
            rival.isGiven(() -> {
                announcements.announce(Announcement.ofLog(takenBack));
                return takenBack;
            });
            rival.commits(() -> announcements.announce(Announcement.ofLog(last)));
            listener.get(10, TimeUnit.SECONDS);
        }
        assertThat(heard).containsSubsequence(first, last).doesNotContain(takenBack);
    }

    @Test
    void aMeetingThatHasMuchNewsAtOnceIsNamedOnce() throws Exception {
        var announced = new Phaser(1);
        try (var thread = Executors.newSingleThreadExecutor()) {
            var listener = thread.submit(() -> announcements.listen(ids -> {
                listening.countDown();
                announced.awaitAdvance(0); // busy meanwhile
                hear(ids);
            }));
            assertThat(listening.await(10, TimeUnit.SECONDS)).isTrue();
            rival.commits(() -> announcements.announce(Announcement.ofLog(last)));
            rival.commits(() -> announcements.announce(Announcement.ofLog(last)));
            announced.arrive();
            listener.get(10, TimeUnit.SECONDS);
        }
        assertThat(heard).containsOnlyOnce(last);
    }

    @Test
    void whatIsAnnouncedIsReadAsItWas() {
        var help = Announcement.ofHelp(UUID.randomUUID(), UUID.randomUUID());
        assertThat(Announcement.read(help.text())).isEqualTo(help);
        var log = Announcement.ofLog(last);
        assertThat(Announcement.read(log.text())).isEqualTo(log);
        assertThat(log.concerns(last)).isFalse();
        var caption = Announcement.ofCaption(last, "{\"text\":\"How many wells, and  where?\"}");
        assertThat(Announcement.read(caption.text())).isEqualTo(caption);
    }

    /// Stops listening when it has heard the last one.
    private void hear(List<Announcement> news) {
        listening.countDown();
        var ids = news.stream().map(Announcement::meetingId).toList();
        heard.addAll(ids);
        if (ids.contains(last)) Thread.currentThread().interrupt();
    }
}
