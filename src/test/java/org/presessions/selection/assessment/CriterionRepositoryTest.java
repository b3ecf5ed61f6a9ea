package org.presessions.selection.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presessions.shared.words.Wording;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class CriterionRepositoryTest {
    private static final Instant AT = Instant.parse("2026-11-27T08:00:00Z");

    @Autowired
    CriterionRepository criteria;

    @Test
    void criteriaStandInTheirOrderWithTheirWeights() {
        assertThat(criteria.all())
                .containsExactly(
                        new Criterion("national-voice", 3),
                        new Criterion("expertise", 3),
                        new Criterion("submission", 2),
                        new Criterion("new-theme", 2),
                        new Criterion("balance", 1));
    }

    @Test
    void oneIsAddedWeighedEndedAndComesBack() {
        var words = Wording.english("Reach").and("fr", "Portée");
        criteria.insert(new Criterion("own-reach", 2, Optional.of(words)));
        criteria.weigh("balance", 5);
        assertThat(criteria.all())
                .hasSize(6)
                .contains(new Criterion("balance", 5))
                .last()
                .isEqualTo(new Criterion("own-reach", 2, Optional.of(words)));
        criteria.end("own-reach", AT);
        assertThat(criteria.all())
                .extracting(Criterion::key)
                .doesNotContain("own-reach")
                .hasSize(5);
        assertThat(criteria.ended()).extracting(Criterion::key).containsExactly("own-reach");
        criteria.resume("own-reach");
        assertThat(criteria.all()).hasSize(6);
        assertThat(criteria.ended()).isEmpty();
        criteria.end("own-reach", AT);
        criteria.insert(new Criterion("own-reach", 1, Optional.of(Wording.english("Reach, again"))));
        assertThat(criteria.all().getLast())
                .isEqualTo(new Criterion("own-reach", 1, Optional.of(Wording.english("Reach, again"))));
    }
}
