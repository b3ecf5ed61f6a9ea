package org.presessions.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class BriefRepositoryTest {
    @Autowired
    BriefRepository briefs;

    @Autowired
    BriefMarkRepository marks;

    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    @Test
    void theFirstBriefOfAPreSessionIsKeptWhole() {
        var preSession = preSession();
        assertThat(briefs.find(preSession)).isEmpty();
        var brief = BriefComposition.of(preSession, SampleBrief.statements(), SampleBrief.questions(), SampleBrief.AT);
        assertThat(briefs.insertIfNew(brief)).isTrue();
        assertThat(briefs.insertIfNew(new Brief(preSession, SampleBrief.AT, List.of(), List.of())))
                .isFalse();
        assertThat(briefs.find(preSession)).contains(brief);
    }

    @Test
    void marksBelongToOneDelegateAndOnePreSession() {
        var preSession = preSessionWithBrief();
        var other = preSessionWithBrief();
        var mine = fixtures.person().id();
        var neighbour = fixtures.person().id();
        marks.insert(mine, preSession, "speaker:1", SampleBrief.AT);
        marks.insert(mine, preSession, "speaker:1", SampleBrief.AT);
        marks.insert(mine, preSession, "question:2", SampleBrief.AT);
        marks.insert(mine, other, "question:3", SampleBrief.AT);
        marks.insert(neighbour, preSession, "question:4", SampleBrief.AT);
        assertThat(marks.of(mine, preSession)).isEqualTo(Set.of("speaker:1", "question:2"));

        marks.delete(mine, preSession, "speaker:1");
        marks.delete(mine, preSession, "question:4");
        assertThat(marks.of(mine, preSession)).isEqualTo(Set.of("question:2"));
        assertThat(marks.of(neighbour, preSession)).isEqualTo(Set.of("question:4"));
    }

    private UUID preSessionWithBrief() {
        var preSession = preSession();
        briefs.insertIfNew(new Brief(preSession, SampleBrief.AT, List.of(), List.of()));
        return preSession;
    }

    private UUID preSession() {
        return calendar.preSessionsOf(fixtures.series("HTI").id()).getFirst().id();
    }
}
