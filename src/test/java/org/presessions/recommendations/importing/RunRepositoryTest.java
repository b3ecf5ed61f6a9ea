package org.presessions.recommendations.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.importing.intake.Counts;
import org.presessions.testing.Rival;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.transaction.AfterTransaction;
import org.springframework.transaction.annotation.Transactional;

/// Runs of other tests may wait or go on meanwhile: each test looks at its own.
@ServerTest
@Transactional
class RunRepositoryTest {
    private static final Instant AT = Instant.parse("2001-12-07T09:00:00Z");
    private static final Instant FAR = Instant.parse("2999-12-07T09:00:00Z");
    private static final Counts COUNTS = new Counts(1, 2, 3, 4, 5);

    @Autowired
    RunRepository runs;

    @Autowired
    ImportRepository imports;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Rival rival;

    private Optional<Long> rivals = Optional.empty();

    @AfterTransaction
    void end() {
        rivals.ifPresent(id -> runs.done(id, AT));
    }

    @Test
    void aRunIsFoundAsItWasAskedFor() {
        var importId = imported();
        for (var kind : RunKind.values()) {
            var id = runs.insert(importId, kind, AT).orElseThrow();
            assertThat(runs.find(id)).contains(waiting(id, importId, kind));
            runs.start(id, AT);
            runs.done(id, AT);
        }
        assertThat(runs.find(Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void anImportHasOneRunAtATime() {
        var importId = imported();
        var first = runs.insert(importId, RunKind.REHEARSAL, AT).orElseThrow();
        assertThat(runs.insert(importId, RunKind.APPLICATION, AT)).isEmpty();
        runs.start(first, AT);
        assertThat(runs.insert(importId, RunKind.APPLICATION, AT)).isEmpty();
        assertThat(runs.insert(imported(), RunKind.APPLICATION, AT)).isPresent();
        runs.done(first, AT);
        var second = runs.insert(importId, RunKind.APPLICATION, AT).orElseThrow();
        assertThat(runs.of(importId)).extracting(Run::id).containsExactly(second, first);
        assertThat(runs.last())
                .filteredOn(run -> run.importId() == importId)
                .extracting(Run::id)
                .containsExactly(second);
    }

    @Test
    void runsAreTakenInTheOrderInWhichTheyWereAskedForAndAgainFromADeadWorker() {
        var first = runs.insert(imported(), RunKind.REHEARSAL, AT).orElseThrow();
        var second = runs.insert(imported(), RunKind.REHEARSAL, AT).orElseThrow();
        assertThat(claims(AT, AT)).containsSubsequence(first, second);
        assertThat(runs.find(first).orElseThrow())
                .extracting(Run::status, Run::attempts)
                .containsExactly(RunStatus.RUNNING, 1);
        runs.alive(second, AT.plusSeconds(60));
        assertThat(claims(FAR, AT)).doesNotContain(first, second);
        assertThat(claims(FAR, AT.plusSeconds(60))).contains(first).doesNotContain(second);
        assertThat(runs.find(first).map(Run::attempts)).contains(2);
    }

    @Test
    void aRunThatIsLeftToOthersIsNotCounted() {
        var id = runs.insert(imported(), RunKind.REHEARSAL, AT).orElseThrow();
        assertThat(claims(AT, AT)).contains(id);
        runs.leave(id);
        assertThat(runs.find(id).orElseThrow())
                .extracting(Run::status, Run::attempts)
                .containsExactly(RunStatus.RUNNING, 0);
        assertThat(claims(FAR, AT)).doesNotContain(id);
        assertThat(claims(FAR, AT.plusSeconds(1))).contains(id);
    }

    @Test
    void howFarARunIsIsReadWhole() {
        var importId = imported();
        var id = runs.insert(importId, RunKind.APPLICATION, AT).orElseThrow();
        runs.start(id, AT);
        runs.progress(id, Optional.empty(), 7, COUNTS, AT);
        assertThat(runs.find(id).flatMap(Run::rowsTotal)).isEmpty();
        runs.progress(id, Optional.of(15), 8, COUNTS, AT);
        runs.done(id, AT.plusSeconds(3));
        assertThat(runs.find(id))
                .contains(new Run(
                        id,
                        importId,
                        RunKind.APPLICATION,
                        RunStatus.DONE,
                        Optional.of(15),
                        8,
                        COUNTS,
                        "",
                        List.of(),
                        0,
                        AT,
                        Optional.of(AT.plusSeconds(3))));
    }

    @Test
    void aRunThatIsOverStaysAsItEnded() {
        var id = runs.insert(imported(), RunKind.UNDOING, AT).orElseThrow();
        runs.fail(id, "too.early", List.of(), AT);
        assertThat(runs.find(id)).map(Run::status).contains(RunStatus.WAITING);
        runs.start(id, AT);
        runs.fail(id, "recommendations.importing.unreadable.given-up", List.of("été, \"1\"", "{2}"), AT);
        runs.done(id, AT.plusSeconds(1));
        var failed = runs.find(id).orElseThrow();
        assertThat(failed.status()).isEqualTo(RunStatus.FAILED);
        assertThat(failed.failure()).isEqualTo("recommendations.importing.unreadable.given-up");
        assertThat(failed.failureValues()).containsExactly("été, \"1\"", "{2}");
        assertThat(failed.endedAt()).contains(AT);
        assertThat(claims(FAR, FAR)).doesNotContain(id);
    }

    @Test
    void anotherWorkerPassesByWhatOneTakes() {
        var id = rival.commits(() -> {
            var going = runs.insert(imported(), RunKind.REHEARSAL, AT).orElseThrow();
            runs.start(going, FAR); // so that no worker takes it
            return going;
        });
        rivals = Optional.of(id);
        var dead = FAR.plusSeconds(1);
        assertThat(claims(dead, dead)).contains(id);
        assertThat(rival.isGiven(() -> claims(dead, dead))).doesNotContain(id);
    }

    /// All that can be taken, one after the other.
    private List<Long> claims(Instant now, Instant deadBefore) {
        var claims = new ArrayList<Long>();
        for (var run = runs.claim(now, deadBefore); run.isPresent(); run = runs.claim(now, deadBefore))
            claims.add(run.orElseThrow().id());
        return claims;
    }

    private static Run waiting(long id, long importId, RunKind kind) {
        return new Run(
                id,
                importId,
                kind,
                RunStatus.WAITING,
                Optional.empty(),
                0,
                Counts.NONE,
                "",
                List.of(),
                0,
                AT,
                Optional.empty());
    }

    private long imported() {
        return imports.insert(SampleImports.own(), AT);
    }
}
