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
import org.presessions.applications.answers.RedactedCopy;
import org.presessions.applications.form.Questionnaire;
import org.presessions.applications.form.Readers;
import org.presessions.files.StoredFile;
import org.presessions.files.StoredFiles;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// What staff see of an application that was handed in: of who goes by another name now, that name in the place of all
/// that tells who it is, the attachment too; and where there is a redacted copy, that.
@Component
public class StaffSight {
    private final ObjectProvider<LaterNames> names;
    private final ObjectProvider<Assessing> assessing;
    private final StoredFiles files;

    StaffSight(ObjectProvider<LaterNames> names, ObjectProvider<Assessing> assessing, StoredFiles files) {
        this.names = names;
        this.assessing = assessing;
        this.files = files;
    }

    /// The answers as staff read them.
    public Answers answers(Application application) {
        return laterName(application).map(application::deskAnswers).orElseGet(application::deskAnswers);
    }

    /// The answers of many as staff read them, by application, with as many queries as for one.
    public Map<UUID, Answers> answers(Collection<Application> applications) {
        var later = new HashMap<UUID, String>();
        names.forEach(known -> later.putAll(known.ofAll(applications)));
        return applications.stream()
                .collect(Collectors.toMap(
                        Application::id,
                        application -> Optional.ofNullable(later.get(application.id()))
                                .map(application::deskAnswers)
                                .orElseGet(application::deskAnswers)));
    }

    /// Whether its speaker asked for it only after it was handed in.
    boolean isUnderLaterName(Draft draft) {
        return laterName(draft.application()).isPresent();
    }

    AnswerFields fields(Draft draft, Draft.HandedIn version) {
        var whole = whole(draft, version);
        return draft.redacted()
                .map(copy -> copy.hide(whole, draft.questionnaire()))
                .orElse(whole);
    }

    /// Which questions of its form the visitor may read the answers to: not those for the secretariat alone where one
    /// assesses it.
    ///
    /// @param assessing whether it is read in order to
    Questionnaire readable(Draft draft, boolean assessing) {
        var form = draft.questionnaire();
        if (!assessing && !assesses(draft)) return form;
        return new Questionnaire(form.sections().stream()
                .map(part -> part.keeping(question -> question.readers() != Readers.SECRETARIAT))
                .toList());
    }

    private boolean assesses(Draft draft) {
        return Visitor.current()
                .personId()
                .filter(person -> assessing.stream().anyMatch(known -> known.assesses(person, draft.id())))
                .isPresent();
    }

    /// What was sent for a question that asks for a file, where staff may read it; of what is hidden in part, not under
    /// its sender's name.
    Optional<StoredFile> sent(Draft draft, Draft.HandedIn version, String question) {
        var id = question.equals(Draft.SUBMISSION)
                ? submission(draft, version)
                : fields(draft, version).file(question);
        return id.flatMap(files::find)
                .map(file -> draft.redacted().isEmpty()
                        ? file
                        : RedactedCopy.renamed(file, draft.number().orElseThrow(), question));
    }

    private Optional<UUID> submission(Draft draft, Draft.HandedIn version) {
        var isHidden =
                draft.redacted().filter(copy -> copy.hidesFile("submission")).isPresent();
        return isHidden || isUnderLaterName(draft) ? Optional.empty() : version.fileId();
    }

    /// What can be hidden for those who assess it: for whoever makes the copy, and nobody else.
    public AnswerFields whole(Draft draft) {
        return whole(draft, draft.handedIn().orElseThrow(NotFound::new));
    }

    /// The same of the file.
    public Optional<UUID> wholeFile(Draft draft) {
        return isUnderLaterName(draft) ? Optional.empty() : draft.handedIn().flatMap(Draft.HandedIn::fileId);
    }

    private AnswerFields whole(Draft draft, Draft.HandedIn last) {
        return laterName(draft.application())
                .map(name -> AnswerFields.of(last.fields().answers().under(name)))
                .orElseGet(() -> last.fields().asStaffSee(draft.questionnaire()));
    }

    private Optional<String> laterName(Application application) {
        return names.stream().flatMap(known -> known.of(application).stream()).findFirst();
    }
}
