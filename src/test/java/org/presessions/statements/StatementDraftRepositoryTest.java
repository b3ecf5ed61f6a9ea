package org.presessions.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.statements.text.StatementText;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class StatementDraftRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");

    @Autowired
    StatementDraftRepository drafts;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Speakers speakers;

    @Autowired
    SampleApplications applications;

    @Autowired
    Fixtures fixtures;

    private Manuscript script;

    @BeforeEach
    void begin() {
        script = manuscripts.begin(
                speakers.confirmed(applications.application(fixtures.preSession("HTI"), "Sample Water"), 2));
    }

    @Test
    void whatWasKeptIsFoundTheLatestFirst() {
        keep("« L’eau » — المياه", AT);
        keep("Water", AT.plusSeconds(60));
        var kept = drafts.of(script.id());
        assertThat(kept).extracting(draft -> draft.content().summary()).containsExactly("Water", "« L’eau » — المياه");
        assertThat(kept).extracting(StatementDraft::savedAt).containsExactly(AT.plusSeconds(60), AT);
        assertThat(drafts.find(script.id(), kept.getFirst().id())).contains(kept.getFirst());
        assertThat(drafts.find(UUID.randomUUID(), kept.getFirst().id())).isEmpty();
        assertThat(drafts.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void oneIsThereSinceAnInstantOrNot() {
        keep("Water", AT);
        assertThat(drafts.hasSince(script.id(), AT.minusSeconds(1))).isTrue();
        assertThat(drafts.hasSince(script.id(), AT)).isFalse();
    }

    @Test
    void ofVeryManyTheOldestGo() {
        for (var number = 1; number <= 52; number++) keep("Version " + number, AT);
        var kept = drafts.of(script.id());
        assertThat(kept).hasSize(50);
        assertThat(kept.getLast().content().summary()).isEqualTo("Version 3");
    }

    private void keep(String summary, Instant at) {
        var written = script.written(new StatementText("fr", summary, List.of()), at);
        if (written instanceof ManuscriptOutcome.Changed(var typed)) drafts.keep(typed);
    }
}
