package org.presessions.statements.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.demonstration.SampleStatements;
import org.presessions.statements.Manuscripts;
import org.presessions.testing.Fixtures;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class CaptionRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");
    private static final List<Cue> CUES = List.of(new Cue(0, 1500, "«L’eau»\nالمياه"), new Cue(1500, 2000, ""));

    @Autowired
    CaptionRepository captions;

    @Autowired
    SampleApplications applications;

    @Autowired
    SampleStatements statements;

    @Autowired
    Manuscripts manuscripts;

    @Autowired
    Speakers speakers;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Rival rival;

    UUID statement;

    @BeforeEach
    void aStatement() {
        statement = rival.commits(() -> {
            var preSession = fixtures.preSession("HTI");
            var seat = speakers.confirmed(applications.application(preSession, "Sample " + UUID.randomUUID()), 2);
            statements.written(seat);
            return manuscripts.begin(seat).id();
        });
    }

    @Test
    void captionsAreKeptByLanguageAndBegunOnce() {
        assertThat(captions.insert(statement, new CaptionTrack("fr", 0, CUES), AT))
                .isTrue();
        assertThat(captions.insert(statement, new CaptionTrack("ar", 0, CUES), AT))
                .isTrue();
        assertThat(captions.insert(statement, new CaptionTrack("fr", 0, List.of()), AT))
                .isFalse();
        assertThat(captions.of(statement))
                .containsExactly(new CaptionTrack("ar", 1, CUES), new CaptionTrack("fr", 1, CUES));
        assertThat(captions.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whoeverReadAnEarlierRevisionChangesNothing() {
        captions.insert(statement, new CaptionTrack("fr", 0, CUES), AT);
        assertThat(captions.update(statement, new CaptionTrack("fr", 1, List.of()), AT))
                .isTrue();
        assertThat(captions.update(statement, new CaptionTrack("fr", 1, CUES), AT))
                .isFalse();
        assertThat(captions.update(statement, new CaptionTrack("es", 1, CUES), AT))
                .isFalse();
        assertThat(captions.of(statement)).containsExactly(new CaptionTrack("fr", 2, List.of()));
    }

    @Test
    void whatWasMadeForAnEarlierFilmIsKeptAndReadByNobodyUntilItFits() {
        captions.insert(statement, new CaptionTrack("fr", 0, CUES), AT);
        captions.outdate(statement);
        captions.insert(statement, new CaptionTrack("ar", 0, CUES), AT);
        assertThat(captions.of(statement))
                .containsExactly(new CaptionTrack("ar", 1, CUES), new CaptionTrack("fr", 1, CUES, true));
        assertThat(captions.languages(List.of(statement)).get(statement)).containsExactly("ar");
        assertThat(captions.fit(statement, "fr")).isTrue();
        assertThat(captions.fit(statement, "fr")).isFalse();
        assertThat(captions.languages(List.of(statement)).get(statement)).containsExactly("ar", "fr");
    }

    @Test
    void ofTwoAtOnceOneIsKept() {
        rival.commits(() -> captions.insert(statement, new CaptionTrack("fr", 0, CUES), AT));
        assertThat(captions.update(statement, new CaptionTrack("fr", 1, List.of()), AT))
                .isTrue();
        assertThat(rival.waits(() -> captions.update(statement, new CaptionTrack("fr", 1, CUES), AT)))
                .isTrue();
    }

    @Test
    void languagesAreThoseInWhichThereIsSomethingToRead() {
        captions.insert(statement, new CaptionTrack("fr", 0, CUES), AT);
        captions.insert(statement, new CaptionTrack("es", 0, List.of(new Cue(0, 1, ""))), AT);
        captions.insert(statement, new CaptionTrack("ru", 0, List.of()), AT);
        assertThat(captions.languages(List.of(statement, UUID.randomUUID())))
                .isEqualTo(Map.of(statement, new TreeSet<>(List.of("fr"))));
        assertThat(captions.languages(List.of())).isEmpty();
    }

    @Test
    void whatIsRemovedIsGone() {
        captions.insert(statement, new CaptionTrack("fr", 0, CUES), AT);
        assertThat(captions.delete(statement, "es")).isFalse();
        assertThat(captions.delete(statement, "fr")).isTrue();
        assertThat(captions.of(statement)).isEmpty();
    }
}
