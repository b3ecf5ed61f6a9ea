package org.presessions.applications.devices;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Applications;
import org.presessions.applications.Draft;
import org.presessions.applications.DraftNotes;
import org.presessions.applications.together.CoWriters;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;

/// Who may work on an application: its owner, signed in, and whoever the owner asked to write it too; until the owner
/// comes, also the browser that began it, and staff where they enter it for somebody who wrote by post.
///
/// Co-writers read and write all of it, change its State, send and take off files, an awaited one too, which the owner
/// said would follow, and go on with an upload that another one began: an upload is the application's. To hand in,
/// withdraw or delete it, to ask others and take them off, to choose another speaker and whether the owner is told of
/// other calls is the owner's alone. Only the owner sees who else writes, and gets the receipt by mail.
@Component
public class ApplicationAccess {
    private final Applications applications;
    private final DraftNotes notes;
    private final CoWriters coWriters;
    private final HeldApplications held;

    ApplicationAccess(Applications applications, DraftNotes notes, CoWriters coWriters, HeldApplications held) {
        this.applications = applications;
        this.notes = notes;
        this.coWriters = coWriters;
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

    /// @throws NotFound where this visitor only writes with the owner
    public static void requireOwner(Draft draft) {
        if (isCoWriter(draft)) throw new NotFound();
    }

    /// Whether this visitor, who may work on it, does so because its owner asked.
    public static boolean isCoWriter(Draft draft) {
        return !draft.isUnclaimed() && !isOwn(draft) && !isForStaff(draft);
    }

    /// The applications of this visitor, the latest first; then those that they write with others.
    public List<Draft> all(HttpServletRequest request) {
        var visitor = Visitor.current().personId();
        if (visitor.isPresent())
            return Stream.concat(
                            applications.draftsOf(visitor.get()).stream(), coWriters.draftsWith(visitor.get()).stream())
                    .toList();
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
        if (draft.filter(this::letsInCoWriter).isPresent()) return draft;
        return draft.filter(Draft::isUnclaimed)
                .filter(unclaimed -> held.of(request).contains(id));
    }

    /// Whether this visitor works on it as staff, for somebody who wrote by post.
    public static boolean isForStaff(Draft draft) {
        return draft.isEnteredByStaff() && Visitor.current().is("secretariat", "administrator");
    }

    private boolean letsInCoWriter(Draft draft) {
        return Visitor.current()
                .personId()
                .filter(person -> Visitor.comesTo(draft.path()) && coWriters.letsIn(draft, person))
                .isPresent();
    }

    /// Whether this visitor is its owner, signed in. A letter about another application does not make it theirs: its
    /// files go to an address for all.
    public static boolean isOwn(Draft draft) {
        return Visitor.current().personId().filter(draft.applicantId()::equals).isPresent()
                && Visitor.comesTo(draft.path());
    }
}
