package org.presessions.applications.desk;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.applications.Application;
import org.presessions.applications.Draft;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.answers.Answers;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What staff see of an application that was handed in: of who goes by another name now, that name in the place of all
/// that tells who it is, the attachment too.
@Component
public class StaffSight {
    private final ObjectProvider<LaterNames> names;

    StaffSight(ObjectProvider<LaterNames> names) {
        this.names = names;
    }

    /// The answers as staff read them.
    public Answers answers(Application application) {
        return laterName(application)
                .map(application.answers()::under)
                .orElseGet(() -> application.answers().asStaffSee());
    }

    /// The answers of many as staff read them, by application, with as many queries as for one.
    public Map<UUID, Answers> answers(Collection<Application> applications) {
        var later = new HashMap<UUID, String>();
        names.forEach(known -> later.putAll(known.ofAll(applications)));
        return applications.stream()
                .collect(Collectors.toMap(
                        Application::id,
                        application -> Optional.ofNullable(later.get(application.id()))
                                .map(application.answers()::under)
                                .orElseGet(() -> application.answers().asStaffSee())));
    }

    /// Whether its speaker asked for it only after it was handed in.
    boolean isUnderLaterName(Draft draft) {
        return laterName(draft.application()).isPresent();
    }

    AnswerFields fields(Draft draft, Draft.HandedIn last) {
        return laterName(draft.application())
                .map(name -> AnswerFields.of(last.fields().answers().under(name)))
                .orElseGet(() -> last.fields().asStaffSee(draft.questionnaire()));
    }

    private Optional<String> laterName(Application application) {
        return names.stream().flatMap(known -> known.of(application).stream()).findFirst();
    }
}
