package org.presessions.selection.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class CommentRepositoryTest {
    private static final Instant AT = Instant.parse("2026-11-27T08:00:00Z");

    @Autowired
    CommentRepository comments;

    @Autowired
    SampleApplications applications;

    @Autowired
    Fixtures fixtures;

    @Test
    void theOldestComesFirstAndEachApplicationHasItsOwn() {
        var haiti = fixtures.preSession("HTI");
        var water = applications.application(haiti, "Sample Water").id();
        var school = applications.application(haiti, "Sample School").id();
        var ana = fixtures.person().id();
        var later = new Comment(ana, "Later — مهم", AT.plusSeconds(1));
        var earlier = new Comment(fixtures.person().id(), "Earlier", AT);
        comments.insert(water, later);
        comments.insert(water, earlier);
        assertThat(comments.of(water)).containsExactly(earlier, later);
        assertThat(comments.of(school)).isEmpty();
    }
}
