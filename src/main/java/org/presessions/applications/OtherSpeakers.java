package org.presessions.applications;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.presessions.applications.answers.AnswerFields;
import org.presessions.applications.answers.AnswersCheck;
import org.presessions.applications.form.Section;
import org.presessions.audit.Audit;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Somebody else in the place of the speaker whom an application names, whether the call is open or not. All that was
/// asked of the speaker is asked anew, by the form that the application answers; nothing else of it changes.
@Component
@Transactional
public class OtherSpeakers {
    private final Applications applications;
    private final ApplicationRepository repository;
    private final HandedInRepository handedIn;
    private final AnswersCheck check;
    private final Audit audit;
    private final Clock clock;

    OtherSpeakers(
            Applications applications,
            ApplicationRepository repository,
            HandedInRepository handedIn,
            AnswersCheck check,
            Audit audit,
            Clock clock) {
        this.applications = applications;
        this.repository = repository;
        this.handedIn = handedIn;
        this.check = check;
        this.audit = audit;
        this.clock = clock;
    }

    /// What is asked of another speaker.
    @Transactional(readOnly = true)
    public Section asked(UUID applicationId) {
        return last(applicationId).fields().shown(ofSpeaker(applicationId));
    }

    /// The whole application as it would be with another speaker.
    ///
    /// @param speaker answers to what is asked
    @Transactional(readOnly = true)
    public AnswerFields with(UUID applicationId, Map<String, List<String>> speaker) {
        return last(applicationId).fields().with(ofSpeaker(applicationId), speaker);
    }

    /// What is wrong with the answers, or missing.
    @Transactional(readOnly = true)
    public FieldErrors check(UUID applicationId, Map<String, List<String>> speaker) {
        return check.of(ofSpeaker(applicationId), with(applicationId, speaker), file -> true);
    }

    /// The version that names the speaker of now.
    @Transactional(readOnly = true)
    public int present(UUID applicationId) {
        return last(applicationId).version();
    }

    /// Hands the application in with another speaker. What its owner has changed and not handed in stays so.
    ///
    /// @return the version that names the one before
    public int put(UUID applicationId, Map<String, List<String>> speaker) {
        repository.lock(applicationId);
        var before = last(applicationId);
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var section = ofSpeaker(applicationId);
        var saved = applications.draft(applicationId).fields();
        handedIn.addVersion(applicationId, before.fields().with(section, speaker), before.fileId(), at);
        repository.save(applicationId, saved.with(section, speaker), at);
        audit.record("application.change-speaker", "application/" + applicationId);
        return before.version();
    }

    private Section ofSpeaker(UUID applicationId) {
        return applications.draft(applicationId).questionnaire().ofSpeaker();
    }

    private Draft.HandedIn last(UUID applicationId) {
        return applications.draft(applicationId).handedIn().orElseThrow(NotFound::new);
    }
}
