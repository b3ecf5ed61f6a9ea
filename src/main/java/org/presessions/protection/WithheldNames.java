package org.presessions.protection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.applications.Application;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Applications;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Speakers whose real names staff do not see: by an answer in the application, or by what they chose later.
@Component
@Transactional(readOnly = true)
class WithheldNames {
    private final Applications applications;
    private final Panels panels;
    private final Protection protection;
    private final GuardianRepository guardians;

    WithheldNames(Applications applications, Panels panels, Protection protection, GuardianRepository guardians) {
        this.guardians = guardians;
        this.applications = applications;
        this.panels = panels;
        this.protection = protection;
    }

    /// An application of which the speaker's name is withheld from staff.
    ///
    /// @throws NotFound where it is not, or was not handed in
    Application get(UUID applicationId) {
        return applications
                .find(applicationId)
                .filter(application -> application.status() == ApplicationStatus.SUBMITTED)
                .filter(this::isWithheld)
                .orElseThrow(NotFound::new);
    }

    /// The name by which its speaker goes among them; never empty for whoever is protected.
    String name(Application application, Audience audience) {
        return seat(application)
                .map(seat -> protection
                        .shownTo(audience, List.of(seat), application.preSession())
                        .firstEntry()
                        .getValue()
                        .name())
                .orElseGet(() -> answered(application, audience));
    }

    /// Who consented for a speaker under 18; for custodians alone.
    Optional<Guardian> guardian(Application application) {
        return seats(application)
                .flatMap(seat -> guardians.find(seat.id()).stream())
                .findFirst();
    }

    private static String answered(Application application, Audience audience) {
        var answers = audience == Audience.CUSTODIANS ? application.answers() : application.deskAnswers();
        return answers.speakerName();
    }

    private boolean isWithheld(Application application) {
        return application.answers().safety().isProtected()
                || seats(application)
                        .anyMatch(seat -> protection.choice(seat).isProtected()
                                || guardians.find(seat.id()).isPresent());
    }

    /// Of all who speak in its place, each without the others.
    private Stream<Seat> seats(Application application) {
        return seat(application).stream().flatMap(seat -> seat.bound().stream());
    }

    private Optional<Seat> seat(Application application) {
        return panels.all(application.preSession().id()).stream()
                .filter(seat -> seat.applicationId().equals(application.id()))
                .findFirst();
    }
}
