package org.presessions.applications;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.calls.CallForApplications;
import org.presessions.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Files that may follow what was handed in without them.
@Component
@Transactional
public class AwaitedFiles {
    private final ApplicationRepository applications;
    private final HandedInRepository handedIn;
    private final ApplicationMailer mailer;
    private final Audit audit;
    private final Clock clock;

    AwaitedFiles(
            ApplicationRepository applications,
            HandedInRepository handedIn,
            ApplicationMailer mailer,
            Audit audit,
            Clock clock) {
        this.applications = applications;
        this.handedIn = handedIn;
        this.mailer = mailer;
        this.audit = audit;
        this.clock = clock;
    }

    /// Lets files come that are missing, for as long as the call says, from now on or from its close, where that is
    /// later: as long as it is open nobody waits for them. A correction gives no more time.
    ///
    /// @param draft as it has just been handed in
    /// @return with what is awaited
    Draft await(Draft draft, CallForApplications call) {
        var now = draft.handedIn().orElseThrow().at();
        var lacking = draft.lacking(now);
        if (lacking.isEmpty()) return draft;
        var closesAt = call.closesAt(draft.preSession().id());
        var from = now.isBefore(closesAt) ? closesAt : now;
        handedIn.awaitFiles(draft.id(), lacking, from.plus(Duration.ofHours(call.filesHours())));
        return applications.find(draft.id()).orElseThrow();
    }

    /// Hands in a file that was awaited, beside the answers that were handed in; what was changed in them since stays a
    /// draft.
    ///
    /// @return whether it was awaited
    public boolean handIn(Draft draft, String question, UUID fileId) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!draft.awaits(question, now)) return false;
        var last = draft.handedIn().orElseThrow();
        if (question.equals(Draft.SUBMISSION)) handedIn.addVersion(draft.id(), last.fields(), Optional.of(fileId), now);
        else handedIn.addVersion(draft.id(), last.fields().withFile(question, Optional.of(fileId)), last.fileId(), now);
        handedIn.awaitNoMore(draft.id(), question);
        mailer.received(applications.find(draft.id()).orElseThrow());
        audit.record("application.file", "application/" + draft.id());
        return true;
    }
}
