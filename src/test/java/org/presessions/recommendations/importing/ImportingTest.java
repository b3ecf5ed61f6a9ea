package org.presessions.recommendations.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.files.FileKind;
import org.presessions.files.StoreOutcome;
import org.presessions.files.StoredFile;
import org.presessions.files.StoredFiles;
import org.presessions.recommendations.Mention;
import org.presessions.recommendations.Position;
import org.presessions.recommendations.Recommendation;
import org.presessions.recommendations.Recommendations;
import org.presessions.recommendations.Response;
import org.presessions.recommendations.Stage;
import org.presessions.recommendations.importing.intake.Counts;
import org.presessions.recommendations.importing.intake.Finding;
import org.presessions.recommendations.importing.labels.Labels;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.Samples;
import org.presessions.recommendations.importing.layouts.WhoseReview;
import org.presessions.recommendations.importing.tables.SourceFile;
import org.presessions.shared.installation.Installation;
import org.presessions.shared.words.Folded;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/// What becomes of rows: each test speaks of a paragraph of its own, and takes back what it brought.
@ServerTest
class ImportingTest {
    private static final String HEAD = "SuR,Rgrp,Org,Recommendation,RS,Rgrp,Org,Response,Action,Issue,Session\n";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @TempDir
    Path folder;

    @Autowired
    Imports imports;

    @Autowired
    ImportRunner runner;

    @Autowired
    RunRepository runs;

    @Autowired
    StoredFiles files;

    @Autowired
    Installation installation;

    @Autowired
    Labels labels;

    @Autowired
    Recommendations recommendations;

    private final List<Import> given = new CopyOnWriteArrayList<>();
    private final String text = "Plant trees in every school yard, number " + NUMBER.incrementAndGet();

    @AfterEach
    void takeBack() {
        given.reversed().forEach(imported -> run(imported, RunKind.UNDOING, FileLender.NONE));
    }

    @Test
    void aRehearsalPromisesWhatTheApplicationDoesAndChangesNothing() throws IOException {
        var before = recommendations.count();
        var file = uprInfo(row("Kenya", "4"), row("Norway", "4"), row("Atlantis", "4"));

        var rehearsed = rehearse(file);

        assertThat(rehearsed.counts()).isEqualTo(new Counts(2, 0, 0, 1, 0));
        assertThat(recommendations.count()).isEqualTo(before);
        assertThat(apply(file).counts()).isEqualTo(rehearsed.counts());
        assertThat(recommendations.count()).isEqualTo(before + 2);
    }

    @Test
    void theSameFileAgainChangesNothing() throws IOException {
        var file = uprInfo(row("Kenya", "4"), row("Kenya", "4"), row("Norway", "4"));
        assertThat(apply(file).counts()).isEqualTo(new Counts(3, 0, 0, 0, 0));
        var revision = recommendations.lastRevision();

        assertThat(apply(file).counts()).isEqualTo(new Counts(0, 0, 3, 0, 0));
        assertThat(recommendations.lastRevision()).isEqualTo(revision);
    }

    @Test
    void aChangedRowKeepsWhatItSaidAndUndoingRestoresIt() throws IOException {
        apply(uprInfo(row("Kenya", "4")));
        var before = only();

        var changed = apply(uprInfo(row("Kenya", "5")));

        assertThat(changed.counts()).isEqualTo(new Counts(0, 1, 0, 0, 0));
        var after = only();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.content().action()).contains(5);
        assertThat(recommendations.pastVersions(after.id()).getFirst().content())
                .isEqualTo(before.content());

        undoLast();
        assertThat(only().content()).isEqualTo(before.content());
        assertThat(only().source()).isEqualTo(before.source());
        assertThat(recommendations.pastVersions(after.id())).hasSize(2);
    }

    @Test
    void whatAnUndoneImportBroughtIsWithdrawnAndComesBackUnderItsNumber() throws IOException {
        var file = uprInfo(row("Kenya", "4"));
        apply(file);
        var brought = only();

        undoLast();

        assertThat(recommendations.find(brought.id()).orElseThrow().withdrawnAt())
                .isPresent();
        assertThat(apply(file).counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
        assertThat(only().id()).isEqualTo(brought.id());
        assertThat(only().withdrawnAt()).isEmpty();
    }

    @Test
    void anImportThatALaterOneBuildsOnIsUndoneAfterIt() throws IOException {
        apply(uprInfo(row("Kenya", "4")));
        apply(uprInfo(row("Kenya", "5")));

        var refused = run(given.getFirst(), RunKind.UNDOING, FileLender.NONE);

        assertThat(refused.status()).isEqualTo(RunStatus.FAILED);
        assertThat(refused.failure()).isEqualTo("recommendations.importing.unreadable.changed-since");
        assertThat(imports.laterImports(given.getFirst().id()))
                .isEqualTo(List.of(given.get(1).id()));
        assertThat(only().content().action()).contains(5);
    }

    @Test
    void anImportThatALaterOneRepeatsIsUndoneAfterIt() throws IOException {
        var file = uprInfo(row("Kenya", "4"), row("Norway", "4"));
        apply(file);
        apply(file);

        assertThat(run(given.getFirst(), RunKind.UNDOING, FileLender.NONE).status())
                .isEqualTo(RunStatus.FAILED);
        assertThat(imports.laterImports(given.getFirst().id()))
                .isEqualTo(List.of(given.get(1).id()));
        var count = recommendations.count();

        undoLast();
        assertThat(recommendations.count()).isEqualTo(count);
        undoLast();
        assertThat(recommendations.count()).isEqualTo(count - 2);
    }

    @Test
    void anImportThatOnlyRepeatedIsUndoneAtAnyTime() throws IOException {
        apply(uprInfo(row("Kenya", "4")));
        apply(uprInfo(row("Kenya", "4")));
        apply(uprInfo(row("Kenya", "5")));

        var repeated = given.remove(1);
        assertThat(run(repeated, RunKind.UNDOING, FileLender.NONE).status()).isEqualTo(RunStatus.DONE);

        assertThat(only().content().action()).contains(5);
        assertThat(recommendations.otherMentions(only()))
                .extracting(Mention::importId)
                .isEqualTo(List.of(given.getFirst().id()));
    }

    @Test
    void aRehearsalSaysWhatTheRecordWouldSayInstead() throws IOException {
        apply(uprInfo(row("Kenya", "4")));

        var rehearsed = rehearse(uprInfo(cells("Haiti", text, "Kenya", "Rejected", "5", "Justice", "12")));

        assertThat(findings(rehearsed))
                .extracting(finding -> finding.severity() + " " + finding.field() + " " + finding.value())
                .isEqualTo(List.of(
                        "CHANGED RESPONSE unsaid: Accepted → unsaid: Accepted; unsaid: Rejected",
                        "CHANGED ACTION 4 → 5"));
        assertThat(only().content().action()).contains(4);
    }

    @Test
    void whatFollowersHearOfIsAnotherTextAPositionAndWhatComesBack() throws IOException {
        var first = uprInfo(row("Kenya", "4"));
        apply(first);
        var news = only().newsRevision();

        apply(uprInfo(row("Kenya", "5")));
        assertThat(only().newsRevision()).isEqualTo(news);
        apply(uprInfo(cells("Haiti", text, "Kenya", "Rejected", "5", "Justice", "12")));
        assertThat(only().newsRevision()).isGreaterThan(news);

        undoLast();
        undoLast();
        undoLast();
        var withdrawn = only().newsRevision();
        apply(first);
        assertThat(only().newsRevision()).isGreaterThan(withdrawn);
    }

    @Test
    void whatChangedManyRecordsIsUndonePieceByPiece() throws IOException {
        var head = "session,state-under-review,recommending-state,text,action\n";
        var four = new StringBuilder(head);
        var five = new StringBuilder(head);
        for (var i = 0; i < 2500; i++) {
            var row = "12,Haiti,Kenya,\"" + text + " " + Integer.toString(i, Character.MAX_RADIX) + "x\",";
            four.append(row).append("4\n");
            five.append(row).append("5\n");
        }
        apply(own(four.toString()));
        var fours = count(4);
        assertThat(apply(own(five.toString())).counts()).isEqualTo(new Counts(0, 2500, 0, 0, 0));
        assertThat(count(4)).isEqualTo(fours - 2500);

        undoLast();

        assertThat(count(4)).isEqualTo(fours);
    }

    private long count(int action) {
        return recommendations.changedAfter(0, Integer.MAX_VALUE).stream()
                .filter(one -> one.withdrawnAt().isEmpty())
                .filter(one -> one.content().action().equals(Optional.of(action)))
                .count();
    }

    @Test
    void anImportThatIsAppliedIsNotAppliedAgain() throws IOException {
        var file = uprInfo(row("Kenya", "4"));
        apply(file);

        var again = run(given.getFirst(), RunKind.APPLICATION, FileLender.of(file));

        assertThat(again.status()).isEqualTo(RunStatus.FAILED);
        assertThat(again.failure()).isEqualTo("recommendations.importing.unreadable.not-now");
    }

    @Test
    void anImportHasOneRunAtATime() throws IOException {
        var imported = imports.register(uprInfo(row("Kenya", "4")), Optional.empty(), "", WhoseReview.UNSAID, false);
        var run = imports.start(imported.id(), RunKind.REHEARSAL);

        assertThat(imports.ask(imported.id(), RunKind.APPLICATION)).isEmpty();

        runner.run(imports.run(run), FileLender.NONE, (total, read, counts, found) -> {});
        assertThat(imports.run(run).failure()).isEqualTo("recommendations.importing.unreadable.no-file");
    }

    @Test
    void aRunWhoseFileAnotherNodeHasIsLeftToIt() throws IOException {
        var imported = imports.register(uprInfo(row("Kenya", "4")), Optional.empty(), "", WhoseReview.UNSAID, false);
        var run = imports.run(imports.start(imported.id(), RunKind.REHEARSAL));

        var away = away();
        runner.run(run, reader -> files.open(away), (total, read, counts, found) -> {});

        assertThat(imports.run(run.id()).status()).isEqualTo(RunStatus.RUNNING);
        assertThat(imports.run(run.id()).attempts()).isEqualTo(run.attempts() - 1);
        runner.run(run, FileLender.NONE, (total, read, counts, found) -> {}); // no other test is to find it
    }

    @Test
    void aRunThatEndedItsServerThreeTimesIsGivenUp() throws IOException {
        var imported = imports.register(uprInfo(row("Kenya", "4")), Optional.empty(), "", WhoseReview.UNSAID, false);
        var id = imports.start(imported.id(), RunKind.APPLICATION);
        for (var day = 1; day <= 4; day++) {
            var late = Instant.now().plus(Duration.ofDays(day));
            assertThat(runs.claim(late, late).map(Run::id)).contains(id);
        }

        runner.run(imports.run(id), FileLender.NONE, (total, read, counts, found) -> {});

        assertThat(imports.run(id).failure()).isEqualTo("recommendations.importing.unreadable.given-up");
    }

    @Test
    void whateverEndsARunItIsSaid() throws IOException {
        var imported = imports.register(uprInfo(row("Kenya", "4")), Optional.empty(), "", WhoseReview.UNSAID, false);
        var run = imports.run(imports.start(imported.id(), RunKind.REHEARSAL));

        runner.run(
                run,
                reader -> {
                    throw new StackOverflowError();
                },
                (total, read, counts, found) -> {});

        assertThat(imports.run(run.id()).failure()).isEqualTo("recommendations.importing.unreadable.unforeseen");
    }

    @Test
    void aParagraphThatALaterFileGaveTooStaysWithIt() throws IOException {
        var head = "session,state-under-review,recommending-state,paragraph,paragraph-text,text\n";
        apply(own(head + "12,Haiti,Norway,77.3,The whole paragraph,Another text " + NUMBER.get() + "\n"));
        apply(own(head + "12,Haiti,Kenya,77.3,The whole paragraph,\"" + text + "\"\n"));

        var first = run(given.removeFirst(), RunKind.UNDOING, FileLender.NONE);

        assertThat(first.status()).isEqualTo(RunStatus.DONE);
        assertThat(recommendations.paragraphText(only().content())).contains("The whole paragraph");
    }

    @Test
    void anUnknownLabelIsAskedForOnceAndRemembered() throws IOException {
        var label = "Kenya, Republic of the very " + NUMBER.get();
        var file = uprInfo(row(label, "4"));
        var rehearsed = rehearse(file);
        assertThat(findings(rehearsed))
                .isEqualTo(List.of(new Finding(
                        2,
                        Finding.Severity.REFUSED,
                        Field.RECOMMENDING_STATE,
                        label,
                        "unknown-label",
                        Optional.of("state"))));

        labels.decide("state", label, "KEN");

        assertThat(apply(file).counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
        assertThat(only().content().recommendingState().iso3()).contains("KEN");
        labels.forget("state", Folded.of(label));
    }

    @Test
    void everythingForWhichARowIsRefusedIsSaidAtOnce() throws IOException {
        var rehearsed = rehearse(uprInfo(cells("Atlantis", text, "Mu", "Perhaps", "6", "Mermaids", "99")));

        assertThat(findings(rehearsed))
                .extracting(finding -> finding.field().code() + " " + finding.value())
                .isEqualTo(List.of(
                        "session 99",
                        "state-under-review Atlantis",
                        "response Perhaps",
                        "recommending-state Mu",
                        "action 6",
                        "issues Mermaids"));
        assertThat(rehearsed.counts()).isEqualTo(new Counts(0, 0, 0, 1, 0));
    }

    @Test
    void dirtIsMendedAndReported() throws IOException {
        var file = uprInfo(cells(
                "Haiti\n",
                "Rights &#40;all&#41; &amp; duties: " + text,
                "(Unknown)",
                "Accepted",
                "4",
                "Justice",
                "12"));

        var rehearsed = rehearse(file);

        assertThat(findings(rehearsed))
                .extracting(finding -> finding.field().code() + " " + finding.reason())
                .isEqualTo(List.of("state-under-review spaces", "recommending-state state-not-known", "text entities"));
        assertThat(rehearsed.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
    }

    @Test
    void anotherSourceAddsWhatItKnowsAndThePositionJoinsTheHistory() throws IOException {
        apply(uprInfo(row("Kenya", "4")));

        apply(own(
                "session,state-under-review,recommending-state,paragraph,text,response,response-stage,response-source,affected\n"
                        + "12,Haiti,Kenya,99.7.,\"" + text.toUpperCase(Locale.ROOT)
                        + "!\",Supported/Noted,addendum,A/HRC/19/19/Add.1,children\n"));

        var content = only().content();
        assertThat(content.text()).isEqualTo(text);
        assertThat(content.paragraph()).isEqualTo("99.7");
        assertThat(content.action()).contains(4);
        assertThat(content.affected()).isEqualTo(List.of("children"));
        assertThat(content.positions())
                .isEqualTo(List.of(
                        new Position(Stage.UNSAID, Response.SUPPORTED, "Accepted", ""),
                        new Position(
                                Stage.ADDENDUM, Response.PARTIALLY_SUPPORTED, "Supported/Noted", "A/HRC/19/19/Add.1")));
        assertThat(content.response()).isEqualTo(Response.PARTIALLY_SUPPORTED);
    }

    @Test
    void twoTextsOfOneStateInAParagraphAreKeptApartWhateverTheirOrder() throws IOException {
        var head = "session,state-under-review,recommending-state,paragraph,text\n";
        var known = "12,Haiti,France,28.4,\"" + text + "\"\n";
        apply(own(head + known));
        var before = only();

        var both = apply(own(head + "12,Haiti,France,28. 4.,Another text " + NUMBER.get() + "\n" + known));

        assertThat(both.counts()).isEqualTo(new Counts(1, 0, 1, 0, 0));
        assertThat(only().content()).isEqualTo(before.content());
    }

    @Test
    void aCorrectedTextOfAParagraphIsAChangeOfItsRecord() throws IOException {
        var head = "session,state-under-review,recommending-state,paragraph,text\n";
        apply(own(head + "12,Haiti,France,28.9,A txet with an error " + NUMBER.get() + "\n"));

        assertThat(apply(own(head + "12,Haiti,France,28.9,\"" + text + "\"\n")).counts())
                .isEqualTo(new Counts(0, 1, 0, 0, 0));
        assertThat(recommendations.pastVersions(only().id())).hasSize(1);
    }

    @Test
    void nothingOfAnUndoneImportIsRemembered() throws IOException {
        var wrong = "session,state-under-review,recommending-state,text,response,action,issues\n12,Haiti,France,\""
                + text + "\",Noted,5,torture-and-other-cid-treatment\n";
        apply(own(wrong));
        undoLast();

        apply(own("session,state-under-review,recommending-state,text,response\n12,Haiti,France,\"" + text
                + "\",Supported\n"));

        var content = only().content();
        assertThat(content.positions())
                .isEqualTo(List.of(new Position(Stage.UNSAID, Response.SUPPORTED, "Supported", "")));
        assertThat(content.action()).isEmpty();
        assertThat(content.issues()).isEmpty();
    }

    @Test
    void whatAFileIsSilentOnStays() throws IOException {
        apply(own(
                "session,state-under-review,recommending-state,rs-group,rs-organisations,text,language\n12,Haiti,Croatia,eeg,EU,\""
                        + text + "\",fr\n"));
        var before = only();

        var again =
                apply(own("session,state-under-review,recommending-state,text\n12,Haiti,Croatia,\"" + text + "\"\n"));

        assertThat(again.counts()).isEqualTo(new Counts(0, 0, 1, 0, 0));
        assertThat(only().content()).isEqualTo(before.content());
    }

    @Test
    void oddValuesRefuseTheirRowAndNotTheFile() throws IOException {
        var head = "session,state-under-review,recommending-state,text,positions\n";
        var odd = apply(own(head + "\"12\n(Oct)\",Haiti,Kenya,\"" + text + "\",\n12,Haiti,Kenya,Odd,\"[null]\"\n"
                + "12,Haiti,Kenya,Odd,\"[{\"\"stage\"\":null}]\"\n0,Haiti,Kenya,Odd,\n"));

        assertThat(odd.counts()).isEqualTo(new Counts(1, 0, 0, 3, 0));
    }

    @Test
    void twoWhoApplyTheSameFileAtOnceBringItOnce() throws Exception {
        var file = uprInfo(row("Kenya", "4"), row("Norway", "4"));
        Callable<Run> apply = () -> apply(file);
        try (var workers = Executors.newFixedThreadPool(2)) {
            var counts = workers.invokeAll(List.of(apply, apply)).stream()
                    .map(Future::resultNow)
                    .map(Run::counts)
                    .toList();
            assertThat(counts).containsExactlyInAnyOrder(new Counts(2, 0, 0, 0, 0), new Counts(0, 0, 2, 0, 0));
        }
    }

    private List<Finding> findings(Run run) {
        var findings = new ArrayList<Finding>();
        imports.eachFinding(run.id(), findings::add);
        return findings;
    }

    private Run rehearse(SourceFile file) {
        var imported = imports.register(file, Optional.empty(), "", WhoseReview.UNSAID, false);
        return run(imported, RunKind.REHEARSAL, FileLender.of(file));
    }

    private Run apply(SourceFile file) {
        var imported = imports.register(file, Optional.empty(), "", WhoseReview.UNSAID, false);
        var run = run(imported, RunKind.APPLICATION, FileLender.of(file));
        given.add(imported);
        return run;
    }

    private void undoLast() {
        var run = run(given.removeLast(), RunKind.UNDOING, FileLender.NONE);
        assertThat(run.status()).isEqualTo(RunStatus.DONE);
    }

    private Run run(Import imported, RunKind kind, FileLender file) {
        var run = imports.run(imports.start(imported.id(), kind));
        runner.run(run, file, (total, read, counts, found) -> {});
        return imports.run(run.id());
    }

    /// The one recommendation that this test's import wrote last.
    private Recommendation only() {
        var mine = recommendations.changedAfter(0, Integer.MAX_VALUE).stream()
                .filter(one -> Folded.of(one.content().text()).equals(Folded.of(text)))
                .toList();
        assertThat(mine).hasSize(1);
        return mine.getFirst();
    }

    private String row(String recommendingState, String action) {
        return cells("Haiti", text, recommendingState, "Accepted", action, "Justice", "12");
    }

    private static String cells(
            String state,
            String text,
            String recommendingState,
            String response,
            String action,
            String issue,
            String session) {
        return "\"%s\",GRULAC,\"ACS,OAS,OIF\",\"%s\",\"%s\",Africa,\"AU,Commonwealth\",%s,%s,%s,%s\n"
                .formatted(state, text, recommendingState, response, action, issue, session);
    }

    private SourceFile uprInfo(String... rows) throws IOException {
        return Samples.file(Files.writeString(
                folder.resolve("export-" + NUMBER.incrementAndGet() + ".csv"), HEAD + String.join("", rows)));
    }

    private SourceFile own(String text) throws IOException {
        return Samples.file(Files.writeString(folder.resolve("own-" + NUMBER.incrementAndGet() + ".csv"), text));
    }

    /// A file that was received, and whose bytes are not on this node.
    private StoredFile away() throws IOException {
        var bytes = new ByteArrayInputStream(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
        var stored = (StoreOutcome.Stored) files.store(bytes, "away.csv", 1000, Set.of(FileKind.ANY));
        var sha256 = stored.file().sha256();
        Files.delete(installation
                .home()
                .resolve("files")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2)));
        return stored.file();
    }
}
