package org.presessions.applications;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// What of an application is done, what is to do, and until when.
///
/// @param closesAt when the call closes for its State
/// @param open whether the call is open now
/// @param takes whether it may be handed in now, the quarter of an hour after the close included
record TaskList(Draft draft, List<Task> tasks, Instant closesAt, boolean open, boolean takes, String contactEmail) {

    enum Progress {
        TODO,
        WRONG,
        DONE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Task(Section section, Progress progress) {}

    long done() {
        return tasks.stream().filter(task -> task.progress() == Progress.DONE).count();
    }

    boolean isComplete() {
        return done() == tasks.size();
    }
}
