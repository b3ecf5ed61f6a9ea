package org.presessions.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class BriefRepositoryTest {
    @Autowired
    BriefRepository briefs;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Rival rival;

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
    void ofTwoWhoMakeABriefAtOnceOneWaits() {
        var preSession = rival.commits(this::preSession);
        var brief = new Brief(preSession, SampleBrief.AT, List.of(), List.of());
        assertThat(briefs.insertIfNew(brief)).isTrue();
        assertThat(rival.waits(() -> briefs.insertIfNew(brief))).isTrue();
    }

    private UUID preSession() {
        return fixtures.preSession("HTI").id();
    }
}
