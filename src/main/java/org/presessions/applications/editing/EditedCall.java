package org.presessions.applications.editing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.applications.form.FormVersion;
import org.presessions.applications.form.Questionnaire;
import org.presessions.applications.form.Section;
import org.presessions.calendar.Series;

/// The form of a call, as its editors see it.
///
/// @param versions the latest first; none where the call asks the standard form
/// @param questionnaire what is being edited, else what was published last
public record EditedCall(
        Series series, CallForApplications call, List<FormVersion> versions, Questionnaire questionnaire) {
    public String path() {
        return "/desk" + series.path() + "/call/form";
    }

    public boolean isBeingEdited() {
        return versions.stream().findFirst().filter(FormVersion::isBeingEdited).isPresent();
    }

    /// Code of the last part that takes typed answers.
    String lastPart() {
        return questionnaire.sections().reversed().stream()
                .filter(part -> !part.takesFile())
                .map(Section::code)
                .findFirst()
                .orElse("");
    }

    /// What is asked of whoever begins now.
    public Optional<FormVersion> asked(Instant now) {
        return versions.stream().filter(version -> version.isAskedAt(now)).findFirst();
    }

    /// What will be asked later, if nothing newer comes before.
    public Optional<FormVersion> scheduled(Instant now) {
        return versions.stream()
                .filter(version -> !version.isBeingEdited())
                .findFirst()
                .filter(version -> !version.isAskedAt(now));
    }
}
