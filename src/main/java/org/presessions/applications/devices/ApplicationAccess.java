package org.presessions.applications.devices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Applications;
import org.presessions.applications.Draft;
import org.presessions.applications.DraftNotes;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;

/// Who may work on an application: its owner, signed in; until the owner comes, also the browser that began it, and
/// staff where they enter it for somebody who wrote by post.
@Component
public class ApplicationAccess {
    private final Applications applications;
    private final DraftNotes notes;
    private final HeldApplications held;

    ApplicationAccess(Applications applications, DraftNotes notes, HeldApplications held) {
        this.applications = applications;
        this.notes = notes;
        this.held = held;
    }

    /// @throws NotFound where there is none, or it is not this visitor's
    Draft get(UUID id, HttpServletRequest request) {
        return find(id, request).orElseThrow(NotFound::new);
    }

    /// One that was withdrawn has no form any more.
    public static void requireForm(Draft draft) {
        if (draft.status() == ApplicationStatus.WITHDRAWN) throw new NotFound();
    }

    /// The applications of this visitor, the latest first.
    public List<Draft> all(HttpServletRequest request) {
        var visitor = Visitor.current().personId();
        if (visitor.isPresent()) return applications.draftsOf(visitor.get());
        return held.of(request).stream()
                .flatMap(id -> find(id, request).stream())
                .toList();
    }

    /// Empty where there is none, or it is not this visitor's.
    public Optional<Draft> find(UUID id, HttpServletRequest request) {
        var draft = applications.findDraft(id);
        if (draft.filter(ApplicationAccess::isOwn).isPresent()) {
            draft.ifPresent(notes::claim);
            return draft;
        }
        if (draft.filter(ApplicationAccess::isForStaff).isPresent()) return draft;
        return draft.filter(Draft::isUnclaimed)
                .filter(unclaimed -> held.of(request).contains(id));
    }

    private static boolean isForStaff(Draft draft) {
        return draft.isEnteredByStaff() && Visitor.current().is("secretariat", "administrator");
    }

    private static boolean isOwn(Draft draft) {
        return Visitor.current().personId().filter(draft.applicantId()::equals).isPresent();
    }
}
