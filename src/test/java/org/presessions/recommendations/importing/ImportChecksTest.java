package org.presessions.recommendations.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.importing.intake.Counts;
import org.presessions.recommendations.importing.intake.Reading;
import org.presessions.recommendations.importing.layouts.Samples;
import org.presessions.recommendations.importing.layouts.WhoseReview;
import org.presessions.recommendations.importing.layouts.matrices.MadeMatrix;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// What is known is held against a file before anything of it is taken.
@ServerTest
class ImportChecksTest {
    private static final String HEAD = "SuR,Rgrp,Org,Recommendation,RS,Rgrp,Org,Response,Action,Issue,Session\n";

    @TempDir
    Path folder;

    @Autowired
    Imports imports;

    @Autowired
    ImportRunner runner;

    @Autowired
    ReadingForm form;

    @Autowired
    ImportCommand command;

    @Autowired
    Recommendations recommendations;

    private final List<Import> given = new ArrayList<>();
    private final String text = "Plant cherry trees in the yard of every village school named "
            + UUID.randomUUID().toString().replaceAll("[^a-z]", "");

    @AfterEach
    void takeBack() {
        given.reversed().forEach(imported -> run(imported, RunKind.UNDOING, FileLender.NONE));
    }

    @Test
    void theCalendarKnowsWhichStateIsReviewedWhen() throws IOException {
        var run = rehearse(uprInfo(row("Haiti", text, "Kenya", "3"), row("Haiti", text, "Kenya", "12")));

        assertThat(run.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0));
        assertThat(findings(run)).isEqualTo(List.of("2 session HTI, 3 ≠ 12, 26, 40, 54 not-reviewed-then"));
    }

    @Test
    void aStateThatRecommendsToItselfIsRefusedUnlessItPledges() throws IOException {
        var run = rehearse(uprInfo(
                row("Haiti", text, "Haiti", "12"),
                row("Haiti", text, "Haiti", "12").replace("Accepted", "Voluntary Pledge")));

        assertThat(run.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0));
        assertThat(findings(run)).isEqualTo(List.of("2 recommending-state Haiti recommends-to-itself"));
    }

    @Test
    void aTextOneLetterOffIsAskedAboutAndTheAnswerIsRemembered() throws IOException {
        apply(uprInfo(row("Haiti", text, "Kenya", "12"), row("Haiti", text + " now", "Norway", "12")));
        var there = only(text);
        var off = text.replace("trees", "tree");
        var file = uprInfo(
                row("Haiti", off, "Kenya", "12"),
                row("Haiti", text + " (ICRMW)", "Norway", "12"),
                row("Haiti", off, "Mali", "12"));

        var asked = rehearse(file);

        assertThat(asked.counts()).isEqualTo(new Counts(1, 0, 0, 2, 0));
        var reading = reading(asked);
        assertThat(reading.alike())
                .extracting(Reading.Alike::text, Reading.Alike::id)
                .contains(tuple(off, there.id()));
        var keys = reading.alike().stream().map(Reading.Alike::key).toList();
        assertThat(form.tellApart(
                        reading,
                        Map.of(
                                "key-0",
                                keys.getFirst(),
                                "alike-0",
                                "same",
                                "key-1",
                                keys.getLast(),
                                "alike-1",
                                "other")))
                .isEqualTo(2);

        assertThat(apply(file).counts()).isEqualTo(new Counts(2, 0, 1, 0, 0));
        assertThat(only(text).id()).isEqualTo(there.id());
        assertThat(rehearse(file).counts()).isEqualTo(new Counts(0, 0, 3, 0, 0));
    }

    @Test
    void figuresThatDifferMakeAnotherText() throws IOException {
        apply(uprInfo(row("Haiti", text + " by 2011", "Kenya", "12")));

        assertThat(rehearse(uprInfo(row("Haiti", text + " by 2012", "Kenya", "12")))
                        .counts())
                .isEqualTo(new Counts(1, 0, 0, 0, 0));
    }

    @Test
    void theLanguageOfATextIsFoundOut() throws IOException {
        apply(uprInfo(
                row("Haiti", "Garantir l’accès à l’avocat dès l’arrestation dans les prisons du pays", "Kenya", "12"),
                row("Haiti", "Garantizar el acceso de las mujeres a la justicia y a los recursos", "Kenya", "12"),
                row("Haiti", "Ratify the CAT as soon as possible " + text, "Kenya", "12")));

        assertThat(recommendations.changedAfter(0, Integer.MAX_VALUE).stream()
                        .filter(one ->
                                one.source().importId() == given.getLast().id())
                        .map(one -> one.content().language()))
                .containsExactly("fr", "es", "en");
    }

    @Test
    void aMatrixAfterUprInfosRowsCountsNothingTwice() throws IOException {
        apply(uprInfo(
                row("Egypt", text + " a", "Chile", "20"),
                row("Egypt", text + " a", "Estonia", "20"),
                row("Egypt", text + " b", "Iran", "20")));
        var matrix = new MadeMatrix("Recommendation", "Recommending state/s", "Position", "Full list of rights")
                .ofReview("UPR of Egypt (2nd Cycle – 20th session)")
                .row("166.1. " + text + " a (Chile); (Estonia);", "Chile\nEstonia", "Supported", "")
                .row("166.2. " + text + " b (Iran (Islamic Republic of));", "Iran", "Supported/Noted", "")
                .in(folder);

        var run = apply(matrix);

        assertThat(run.counts()).isEqualTo(new Counts(0, 3, 0, 0, 0));
        assertThat(reading(run).totals()).isEqualTo(new Reading.Totals(2, 3, 2, 0));
        assertThat(reading(run).rows())
                .extracting(Reading.ReadRow::paragraph, Reading.ReadRow::recommendingState, Reading.ReadRow::response)
                .containsExactly(
                        tuple("166.1", "CHL", "supported"),
                        tuple("166.1", "EST", "supported"),
                        tuple("166.2", "IRN", "partially-supported"));
    }

    @Test
    void oneBadFileDoesNotStopTheOthers() throws IOException {
        var bytes = (HEAD + row("Haiti", "Stop \u0081", "Kenya", "12")).getBytes(StandardCharsets.ISO_8859_1);
        var undecodable = Files.write(folder.resolve("undecodable.csv"), bytes);
        var good = uprInfo(row("Haiti", text, "Kenya", "12")).path();
        var missing = folder.resolve("missing.csv");

        assertThat(command.run(Stream.of(missing, undecodable, good)
                        .map(Path::toString)
                        .toList()))
                .isEqualTo(1);

        assertThat(imports.all().stream().limit(2).map(Import::fileName))
                .containsExactly(good.getFileName().toString(), "undecodable.csv");
        assertThat(imports.runsOf(imports.all().getFirst().id()).getFirst().counts())
                .isEqualTo(new Counts(1, 0, 0, 0, 0));
        assertThat(command.run(List.of("--encoding", "Martian", good.toString())))
                .isEqualTo(64);
    }

    private Recommendation only(String words) {
        var found = recommendations.changedAfter(0, Integer.MAX_VALUE).stream()
                .filter(one ->
                        one.content().text().equals(words) && one.withdrawnAt().isEmpty())
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private Reading reading(Run run) {
        return imports.reading(run.id()).orElseThrow();
    }

    private List<String> findings(Run run) {
        var findings = new ArrayList<String>();
        imports.eachFinding(
                run.id(),
                finding -> findings.add(
                        finding.row() + " " + finding.field().code() + " " + finding.value() + " " + finding.reason()));
        return findings;
    }

    private Run rehearse(SourceFile file) {
        var imported = imports.register(file, Optional.empty(), "", WhoseReview.UNSAID, false);
        return run(imported, RunKind.REHEARSAL, FileLender.of(file));
    }

    private Run apply(SourceFile file) {
        var imported = imports.register(file, Optional.empty(), "", WhoseReview.UNSAID, false);
        given.add(imported);
        return run(imported, RunKind.APPLICATION, FileLender.of(file));
    }

    private Run run(Import imported, RunKind kind, FileLender file) {
        var run = imports.run(imports.start(imported.id(), kind));
        runner.run(run, file, (total, read, counts, found) -> {});
        return imports.run(run.id());
    }

    private static String row(String state, String text, String recommendingState, String session) {
        return "%s,,,\"%s\",%s,,,Accepted,4,Justice,%s\n".formatted(state, text, recommendingState, session);
    }

    private SourceFile uprInfo(String... rows) throws IOException {
        return Samples.file(
                Files.writeString(Files.createTempFile(folder, "export", ".csv"), HEAD + String.join("", rows)));
    }
}
