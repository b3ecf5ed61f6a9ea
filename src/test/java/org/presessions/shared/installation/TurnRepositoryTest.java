package org.presessions.shared.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@ServerTest
class TurnRepositoryTest {
    @Autowired
    TurnRepository turns;

    @Test
    void whoComesSecondWaitsForTheFirst() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> turns.inTurn("test", () -> waits(begun, end)));
        begun.await();
        var second = CompletableFuture.supplyAsync(() -> turns.inTurn("test", first::isDone));
        assertThat(turns.inTurn("another test", () -> 7)).isEqualTo(7);
        assertThat(second).isNotDone();
        end.countDown();
        assertThat(second.get(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(first.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoWouldHaveToWaitMayLeaveItToTheFirst() {
        var done = new ArrayList<String>();
        assertThat(turns.ifFree("test", () -> {
                    assertThat(turns.ifFree("test", () -> done.add("second"))).isFalse();
                    assertThat(turns.ifFree("another test", () -> done.add("other")))
                            .isTrue();
                    done.add("first");
                }))
                .isTrue();
        assertThat(turns.ifFree("test", () -> done.add("later"))).isTrue();
        assertThat(done).containsExactly("other", "first", "later");
    }

    @Test
    void whatIsDoneIsNotInTheTransactionThatHoldsTheTurn() {
        assertThat(turns.inTurn("test", TransactionSynchronizationManager::isActualTransactionActive))
                .isFalse();
    }

    private static boolean waits(CountDownLatch begun, CountDownLatch end) {
        begun.countDown();
        try {
            return end.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
