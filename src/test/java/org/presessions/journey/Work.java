package org.presessions.journey;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// Somebody who does one thing after another. What got no answer is done again when the server is back, as people do.
interface Work {
    /// @throws AssertionError caused by an [IOException] where the server died under it
    void next();

    /// All of them at once, until the server is killed at a moment that none of them knows.
    static void untilKilled(List<Work> people, Duration moment, Runnable kill) {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            var ended = people.stream()
                    .map(person -> hands.submit(() -> onAndOn(person)))
                    .toList();
            LockSupport.parkNanos(moment.toNanos());
            kill.run();
            for (var one : ended) one.get();
        } catch (ExecutionException | InterruptedException wrong) {
            throw new AssertionError(wrong);
        }
    }

    private static void onAndOn(Work person) {
        try {
            while (true) person.next();
        } catch (AssertionError stopped) {
            if (!(stopped.getCause() instanceof IOException)) throw stopped;
        }
    }
}
