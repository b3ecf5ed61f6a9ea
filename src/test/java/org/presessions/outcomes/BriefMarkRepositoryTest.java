package org.presessions.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class BriefMarkRepositoryTest {
    @Autowired
    BriefMarkRepository marks;

    @Autowired
    BriefRepository briefs;

    @Autowired
    Fixtures fixtures;

    UUID preSession;
    UUID mine;

    @BeforeEach
    void aBrief() {
        preSession = preSessionWithBrief();
        mine = fixtures.person().id();
    }

    @Test
    void marksBelongToOneDelegateAndOnePreSession() {
        var other = preSessionWithBrief();
        var neighbour = fixtures.person().id();
        marks.insert(mine, preSession, "speaker:1", SampleBrief.AT);
        marks.insert(mine, preSession, "question:2", SampleBrief.AT);
        marks.insert(mine, other, "question:3", SampleBrief.AT);
        marks.insert(neighbour, preSession, "question:4", SampleBrief.AT);
        assertThat(marks.of(mine, preSession)).isEqualTo(Set.of("speaker:1", "question:2"));
        assertThat(marks.of(neighbour, preSession)).isEqualTo(Set.of("question:4"));
        assertThat(marks.of(neighbour, other)).isEmpty();
    }

    @Test
    void aMarkIsSetOnceAndTakenOffByItsOwnerOnly() {
        var neighbour = fixtures.person().id();
        marks.insert(mine, preSession, "speaker:1", SampleBrief.AT);
        marks.insert(mine, preSession, "speaker:1", SampleBrief.AT.plusSeconds(1));
        marks.delete(neighbour, preSession, "speaker:1");
        assertThat(marks.of(mine, preSession)).isEqualTo(Set.of("speaker:1"));
        marks.delete(mine, preSession, "speaker:1");
        marks.delete(mine, preSession, "speaker:1");
        assertThat(marks.of(mine, preSession)).isEmpty();
    }

    @Test
    void withoutABriefThereIsNothingToMark() {
        var none = fixtures.preSession("HTI").id();
        assertThatThrownBy(() -> marks.insert(mine, none, "speaker:1", SampleBrief.AT))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private UUID preSessionWithBrief() {
        var id = fixtures.preSession("HTI").id();
        briefs.insertIfNew(new Brief(id, SampleBrief.AT, List.of(), List.of()));
        return id;
    }
}
