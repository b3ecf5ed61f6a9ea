package org.presessions.selection.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class TieRepositoryTest {
    @Autowired
    TieRepository ties;

    @Autowired
    Fixtures fixtures;

    @Test
    void tiesAreReadLineByLineAndTheNextTakeTheirPlace() {
        var ana = fixtures.person().id();
        var ben = fixtures.person().id();
        ties.save(ana, "Before");
        ties.save(ana, " Sample Water \n\nHaïti");
        assertThat(ties.of(List.of(ana, ben))).isEqualTo(Map.of(ana, List.of("Sample Water", "Haïti")));
        assertThat(ties.of(List.of())).isEmpty();
    }
}
