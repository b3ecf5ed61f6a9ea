package org.presessions.recommendations.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.importing.FindingRepository.Tally;
import org.presessions.recommendations.importing.FindingRepository.UnknownLabel;
import org.presessions.recommendations.importing.intake.Finding;
import org.presessions.recommendations.importing.intake.Finding.Severity;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class FindingRepositoryTest {
    private static final Instant AT = Instant.parse("2001-12-07T09:00:00Z");

    @Autowired
    FindingRepository findings;

    @Autowired
    RunRepository runs;

    @Autowired
    ImportRepository imports;

    long run;
    long other;

    @BeforeEach
    void twoRuns() {
        run = run();
        other = run();
    }

    @Test
    void findingsAreReadAsTheyWereFoundInTheirOrder() {
        var found = Arrays.stream(Field.values())
                .flatMap(field -> Arrays.stream(Severity.values())
                        .map(severity -> new Finding(
                                field.ordinal(),
                                severity,
                                field,
                                "<b>\"été\"</b>\n{صيف}\\",
                                "reason",
                                Optional.of("issue"))))
                .toList();
        findings.insert(run, 0, found);
        var more = List.of(finding(2, Severity.WARNING, "", "odd"));
        findings.insert(run, found.size(), more);
        findings.insert(run, found.size() + more.size(), List.of());
        assertThat(all(run))
                .isEqualTo(Stream.concat(found.stream(), more.stream()).toList());
        assertThat(all(other)).isEmpty();
    }

    @Test
    void theFirstOfAKindAreShown() {
        findings.insert(
                run,
                0,
                List.of(
                        finding(9, Severity.REFUSED, "a", "odd"),
                        finding(1, Severity.WARNING, "b", "odd"),
                        finding(3, Severity.REFUSED, "c", "odd"),
                        finding(2, Severity.REFUSED, "d", "odd")));
        assertThat(findings.first(run, Severity.REFUSED, 2))
                .extracting(Finding::value)
                .containsExactly("a", "c");
        assertThat(findings.first(run, Severity.CHANGED, 2)).isEmpty();
        assertThat(findings.first(other, Severity.REFUSED, 2)).isEmpty();
    }

    @Test
    void reasonsAreCountedRefusalsFirstAndTheMostFrequentOfAKind() {
        findings.insert(
                run,
                0,
                List.of(
                        finding(1, Severity.REPAIRED, "", "mended"),
                        finding(2, Severity.WARNING, "", "odd"),
                        finding(3, Severity.CHANGED, "", "changed"),
                        finding(4, Severity.REFUSED, "", "rare"),
                        finding(5, Severity.REFUSED, "", "frequent"),
                        finding(6, Severity.REFUSED, "", "frequent"),
                        finding(7, Severity.REFUSED, "", "also-rare")));
        assertThat(findings.tallies(run))
                .containsExactly(
                        new Tally(Severity.REFUSED, "frequent", 2),
                        new Tally(Severity.REFUSED, "also-rare", 1),
                        new Tally(Severity.REFUSED, "rare", 1),
                        new Tally(Severity.CHANGED, "changed", 1),
                        new Tally(Severity.WARNING, "odd", 1),
                        new Tally(Severity.REPAIRED, "mended", 1));
        assertThat(findings.tallies(other)).isEmpty();
    }

    @Test
    void labelsThatNobodyKnowsComeByVocabularyTheMostFrequentFirst() {
        findings.insert(
                run,
                0,
                List.of(
                        unknown("Whales", "issue"),
                        unknown("Été", "issue"),
                        unknown("Été", "issue"),
                        unknown("Squids", "issue"),
                        unknown("Whales", "affected"),
                        finding(1, Severity.WARNING, "Whales", "odd")));
        assertThat(findings.unknownLabels(run))
                .containsExactly(
                        new UnknownLabel("affected", "Whales", 1),
                        new UnknownLabel("issue", "Été", 2),
                        new UnknownLabel("issue", "Squids", 1),
                        new UnknownLabel("issue", "Whales", 1));
    }

    @Test
    void anEarlierAttemptIsForgottenAndNoOthersFindings() {
        var odd = List.of(finding(1, Severity.WARNING, "", "odd"));
        findings.insert(run, 0, odd);
        findings.insert(other, 0, odd);
        findings.clear(run);
        assertThat(all(run)).isEmpty();
        assertThat(all(other)).isEqualTo(odd);
        findings.insert(run, 0, odd);
        assertThatThrownBy(() -> findings.insert(run, 0, odd)).isInstanceOf(DuplicateKeyException.class);
    }

    private List<Finding> all(long id) {
        try (var all = findings.all(id)) {
            return all.toList();
        }
    }

    private static Finding unknown(String label, String vocabulary) {
        return new Finding(1, Severity.WARNING, Field.ISSUES, label, "unknown", Optional.of(vocabulary));
    }

    private static Finding finding(int row, Severity severity, String value, String reason) {
        return new Finding(row, severity, Field.TEXT, value, reason, Optional.empty());
    }

    private long run() {
        var importId = imports.insert(SampleImports.own(), AT);
        return runs.insert(importId, RunKind.REHEARSAL, AT).orElseThrow();
    }
}
