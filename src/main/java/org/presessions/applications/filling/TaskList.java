package org.presessions.applications.filling;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.presessions.applications.Draft;
import org.presessions.applications.form.Section;
import org.presessions.shared.Coded;
import org.presessions.shared.words.Wording;

/// What of an application is done, what is to do, and until when.
///
/// @param following the questions whose files may come after it is handed in
/// @param filesHours how long they may
/// @param window absent where the series has no call: for what the secretariat entered itself
public record TaskList(Draft draft, List<Task> tasks, Optional<Window> window, List<String> following, int filesHours) {

    /// When it may be handed in.
    ///
    /// @param closesAt when the call closes for its State; later where it is let in
    /// @param open whether the call is open now, or it is let in
    /// @param takes whether it may be handed in now, the quarter of an hour after the close included
    record Window(Instant closesAt, boolean open, boolean takes, String contactEmail) {}

    enum Progress implements Coded {
        TODO,
        WRONG,
        /// a file, which may follow
        LATER,
        DONE
    }

    /// @param refusals what is said to whoever cannot apply by what was answered here
    record Task(Section section, Progress progress, List<Wording> refusals) {}

    /// All that is said to whoever cannot apply.
    List<Wording> refusals() {
        return tasks.stream().flatMap(task -> task.refusals().stream()).toList();
    }

    boolean mayFollow(String question) {
        return following.contains(question);
    }

    public boolean takes() {
        return window.filter(Window::takes).isPresent();
    }

    public long done() {
        return tasks.stream().filter(task -> task.progress() == Progress.DONE).count();
    }

    public boolean isComplete() {
        return tasks.stream().allMatch(task -> task.progress() == Progress.DONE || task.progress() == Progress.LATER);
    }
}
