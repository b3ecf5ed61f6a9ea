package org.presessions.applications.filling;

import java.time.Clock;
import java.util.List;
import org.presessions.applications.Draft;
import org.presessions.applications.answers.AnswersCheck;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.calls.CallStatus;
import org.presessions.applications.calls.Calls;
import org.presessions.applications.form.Question;
import org.presessions.applications.form.Section;
import org.springframework.stereotype.Component;

/// Makes the [TaskList] of an application.
@Component
public class TaskLists {
    private final AnswersCheck check;
    private final Calls calls;
    private final Clock clock;

    TaskLists(AnswersCheck check, Calls calls, Clock clock) {
        this.check = check;
        this.calls = calls;
        this.clock = clock;
    }

    public TaskList of(Draft draft) {
        var preSession = draft.preSession();
        var call = calls.of(preSession.series()).filter(known -> !preSession.isGivenUp());
        var following = draft.following(call, clock.instant());
        var tasks = draft.form().sections().stream()
                .map(section -> new TaskList.Task(
                        section, progress(section, draft, following), check.refusals(section, draft.fields())))
                .toList();
        return new TaskList(
                draft,
                tasks,
                call.map(known -> window(known, draft)),
                following,
                call.map(CallForApplications::filesHours).orElse(0));
    }

    private TaskList.Window window(CallForApplications call, Draft draft) {
        var id = draft.preSession().id();
        var now = clock.instant();
        var closesAt = draft.closesAt(call.closesAt(id));
        if (draft.isTakenLateAt(now)) return new TaskList.Window(closesAt, true, true, call.contactEmail());
        var takes = call.takes(id, draft.openedAt(), now);
        return new TaskList.Window(
                takes ? call.closesAt(id) : closesAt,
                call.statusAt(now, id) == CallStatus.OPEN,
                takes,
                call.contactEmail());
    }

    private TaskList.Progress progress(Section section, Draft draft, List<String> following) {
        if (section.attachment().map(Question::name).filter(following::contains).isPresent())
            return TaskList.Progress.LATER;
        var wrong = check.of(section, draft.fields(), draft::hasFile).any();
        if (!wrong && check.refusals(section, draft.fields()).isEmpty()) return TaskList.Progress.DONE;
        return draft.fields().isEmpty(section) ? TaskList.Progress.TODO : TaskList.Progress.WRONG;
    }
}
