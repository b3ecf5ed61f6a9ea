package org.presessions.missions.answering;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.missions.Coming;
import org.presessions.missions.Delegations;
import org.presessions.missions.Invitations;
import org.presessions.missions.Missions;
import org.presessions.missions.register.Mission;
import org.presessions.people.People;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/// What a delegate sees of a series: the answers of the mission, and two forms.
@Component
class InvitationPage {
    private final Missions missions;
    private final Delegations delegations;
    private final Invitations invitations;
    private final People people;

    InvitationPage(Missions missions, Delegations delegations, Invitations invitations, People people) {
        this.missions = missions;
        this.delegations = delegations;
        this.invitations = invitations;
        this.people = people;
    }

    /// With what the delegate answered so far.
    ///
    /// @param done what has just happened, or empty
    String of(Series series, DelegateForm colleague, String done, Model model) {
        delegations.arrive(Visitor.signedIn());
        if (missions.missionOf(Visitor.signedIn()).isEmpty()) return offers(series, model);
        return of(series, present(series), colleague, done, model);
    }

    /// With what was refused, and what was answered before.
    String refused(Series series, AnswerForm form, Model model) {
        return of(series, form.over(present(series)), DelegateForm.empty(), "", model);
    }

    private String of(Series series, AnswerForm form, DelegateForm colleague, String done, Model model) {
        var mission = mission();
        model.addAttribute("series", series);
        model.addAttribute("mission", mission);
        model.addAttribute("preSessions", invited(series));
        model.addAttribute("form", form);
        model.addAttribute("colleague", colleague);
        model.addAttribute("errors", both(form.errors(), colleague.errors()));
        model.addAttribute("done", done.matches("answered|added|ours|removed") ? done : "");
        model.addAttribute("delegates", delegations.members(mission.id()));
        model.addAttribute("named", delegations.named(mission.id()));
        model.addAttribute("offers", delegations.offers(Visitor.signedIn()));
        model.addAttribute("answers", missions.answersOf(mission.id()));
        return "missions/answering/invitation";
    }

    /// @throws NotFound where no mission named the visitor
    private String offers(Series series, Model model) {
        var offers = delegations.offers(Visitor.signedIn());
        if (offers.isEmpty()) throw new NotFound();
        model.addAttribute("series", series);
        model.addAttribute("offers", offers);
        return "missions/answering/offers";
    }

    /// @throws NotFound where the visitor's mission is invited to none, as where there is no such series
    List<PreSession> invited(Series series) {
        var preSessions = invitations.of(Visitor.signedIn(), series);
        if (preSessions.isEmpty()) throw new NotFound();
        return preSessions;
    }

    private Mission mission() {
        return missions.missionOf(Visitor.signedIn()).orElseThrow(NotFound::new);
    }

    private AnswerForm present(Series series) {
        var delegate = Visitor.signedIn();
        var answers = new HashMap<UUID, Coming>();
        missions.answersOf(mission().id()).values().stream()
                .flatMap(List::stream)
                .filter(attendance -> attendance.personId().equals(delegate))
                .forEach(attendance -> answers.put(attendance.preSessionId(), attendance.answer()));
        var openings =
                missions.openings(invited(series).stream().map(PreSession::id).toList());
        return AnswerForm.of(ownName(delegate), answers, openings);
    }

    /// As the mission knows him; to himself also as we do.
    private String ownName(UUID delegate) {
        var name = delegations.nameOf(delegate);
        return name.isEmpty() ? people.get(delegate).name() : name;
    }

    private static FieldErrors both(FieldErrors first, FieldErrors second) {
        var errors = new FieldErrors();
        for (var some : List.of(first, second))
            for (var error : some.all())
                errors.add(error.field(), error.key(), error.values().toArray());
        return errors;
    }
}
