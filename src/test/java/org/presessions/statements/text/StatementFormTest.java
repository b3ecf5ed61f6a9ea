package org.presessions.statements.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.presessions.shared.typed.Origins;

class StatementFormTest {
    private static final StatementText THREE = new StatementText(
            "en",
            "Aim",
            List.of(block("justice", "Courts"), block("right-to-water", "Wells"), block("health", "Wards")));

    @Test
    void anIssueKeepsItsFieldsWhenOneBeforeItGoes() {
        var fields = StatementForm.fields(THREE.withoutBlock(0));
        assertThat(fields)
                .containsEntry("followUp-1", List.of("Wells"))
                .containsEntry("followUp-2", List.of("Wards"))
                .doesNotContainKey("followUp-0");
        assertThat(StatementForm.content(fields)).isEqualTo(THREE.withoutBlock(0));
    }

    @Test
    void aNewIssueTakesFieldsAfterAllOthers() {
        var again = THREE.withoutBlock(1).plusBlock();
        assertThat(again.blocks()).extracting(IssueBlock::slot).containsExactly(0, 2, 3);
        var full = new StatementText("en", "", List.of(block("justice", "").in(IssueBlock.SLOTS - 1))).plusBlock();
        assertThat(full.blocks()).extracting(IssueBlock::slot).containsExactly(IssueBlock.SLOTS - 1, 0);
    }

    @Test
    void whatIsWrittenOnAnIssueStaysWithItWhileAnotherWindowRemovesOneBefore() {
        var merge = typed(Map.of("followUp-2", List.of("Wards and beds"))).into(THREE.withoutBlock(0));
        assertThat(merge.isContested()).isFalse();
        assertThat(StatementForm.content(merge.kept()).blocks())
                .extracting(IssueBlock::issue, IssueBlock::followUp)
                .containsExactly(tuple("right-to-water", "Wells"), tuple("health", "Wards and beds"));
    }

    @Test
    void whatIsWrittenOnAnIssueThatAnotherWindowRemovesIsNotLost() {
        var form = typed(Map.of("followUp-0", List.of("Courts and judges")));
        var merge = form.into(THREE.withoutBlock(0));
        assertThat(merge.contested()).containsExactly(Map.entry("followUp-0", List.of()));
        assertThat(form.shown(merge).block(0).orElseThrow().followUp()).isEqualTo("Courts and judges");
        assertThat(form.shown(merge).blocks()).hasSize(3);
    }

    @Test
    void statementsOfBeforeHaveTheirIssuesInTheirOrder() {
        assertThat(THREE.blocks()).extracting(IssueBlock::slot).containsExactly(0, 1, 2);
        assertThat(StatementText.empty("en", Set.of("justice", "health")).blocks())
                .extracting(IssueBlock::slot)
                .containsExactly(0, 1);
    }

    /// A form of the whole statement, with what was typed since.
    private static StatementForm typed(Map<String, List<String>> since) {
        var sent = new HashMap<>(StatementForm.fields(THREE));
        var origins = Origins.of(sent);
        sent.putAll(since);
        return new StatementForm(StatementForm.content(sent), Optional.of(origins));
    }

    private static IssueBlock block(String issue, String followUp) {
        return new IssueBlock(issue, followUp, "", List.of(), List.of());
    }
}
