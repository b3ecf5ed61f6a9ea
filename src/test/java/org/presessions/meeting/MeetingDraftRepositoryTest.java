package org.presessions.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class MeetingDraftRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");
    private static final UUID SEAT = UUID.randomUUID();

    @Autowired
    MeetingDraftRepository drafts;

    @Autowired
    Fixtures fixtures;

    UUID meeting;

    @BeforeEach
    void aPreSession() {
        meeting = fixtures.preSession("HTI").id();
    }

    @Test
    void aDraftIsItsAuthorsAndThereIsOne() {
        var author = fixtures.person().id();
        var other = fixtures.person().id();
        var last = kept(new QuestionDraft(Set.of(SEAT), true, "Second thoughts?"));
        drafts.save(meeting, author, kept(new QuestionDraft(Set.of(), false, "First?")), AT);
        drafts.save(meeting, author, last, AT);
        assertThat(drafts.find(meeting, author)).contains(last);
        assertThat(drafts.find(meeting, other)).isEmpty();
        assertThat(drafts.writers(meeting)).containsExactly(author);
        drafts.delete(meeting, author);
        assertThat(drafts.find(meeting, author)).isEmpty();
    }

    @Test
    void draftsOfOnePreSessionAreErased() {
        var other = fixtures.preSession("TUV").id();
        var author = fixtures.person().id();
        var draft = kept(new QuestionDraft(Set.of(), false, "How many wells?"));
        drafts.save(meeting, author, draft, AT);
        drafts.save(other, author, draft, AT);
        assertThat(drafts.meetings()).contains(meeting, other);
        assertThat(drafts.erase(List.of(meeting), AT.plusSeconds(1))).isOne();
        assertThat(drafts.find(meeting, author)).isEmpty();
        assertThat(drafts.find(other, author)).contains(draft);
    }

    private static KeptDraft kept(QuestionDraft draft) {
        return new KeptDraft(UUID.randomUUID(), draft);
    }
}
