package org.presessions.selection.replacing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.presessions.applications.Applications;
import org.presessions.applications.desk.StaffSight;
import org.presessions.calendar.PreSession;
import org.presessions.selection.JointSpeakers;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.selection.board.BesideNames;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.NotFound;
import org.presessions.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Several who speak within one place: staff add somebody, take a part back, or give one of them the place alone.
@Controller
@RequestMapping("/desk/pre-sessions/{series}/{state}/panel/seats/{seatId}/joint")
class JointSpeakerController {
    private final JointSpeakers joint;
    private final JointSuccession succession;
    private final BesideNames names;
    private final SpeakerForm form;
    private final Successions successions;
    private final Panels panels;
    private final Applications applications;
    private final StaffSight sight;

    JointSpeakerController(
            JointSpeakers joint,
            JointSuccession succession,
            BesideNames names,
            SpeakerForm form,
            Successions successions,
            Panels panels,
            Applications applications,
            StaffSight sight) {
        this.joint = joint;
        this.succession = succession;
        this.names = names;
        this.form = form;
        this.successions = successions;
        this.panels = panels;
        this.applications = applications;
        this.sight = sight;
    }

    @GetMapping
    String show(PreSession preSession, @PathVariable UUID seatId, Model model) {
        return page(preSession, seat(preSession, seatId), Map.of(), new FieldErrors(), model);
    }

    @PostMapping
    String add(
            PreSession preSession,
            @PathVariable UUID seatId,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        var seat = seat(preSession, seatId);
        var typed = form.typed(seat, sent);
        var errors = form.errors(seat, typed);
        if (errors.any()) return Refusal.invalid(page(preSession, seat, typed, errors, model));
        if (joint.add(seat.id(), typed)) return "redirect:" + path(preSession, seatId);
        errors.add("speakerEmail", "selection.joint.error");
        return Refusal.conflict(page(preSession, seat, typed, errors, model));
    }

    /// Takes the part of one back, or notes that somebody has seen that one gave it back.
    @PostMapping("/{jointId}/removal")
    String remove(PreSession preSession, @PathVariable UUID seatId, @PathVariable UUID jointId) {
        joint.remove(beside(seat(preSession, seatId), jointId));
        return "redirect:" + path(preSession, seatId);
    }

    /// One of them has the place alone from now on.
    @PostMapping("/{jointId}/alone")
    String alone(PreSession preSession, @PathVariable UUID seatId, @PathVariable UUID jointId, Model model) {
        var seat = seat(preSession, seatId);
        if (succession.pass(seat, beside(seat, jointId)))
            return "redirect:/desk" + preSession.path() + "/panel?letters=1";
        return Refusal.conflict(page(preSession, seat, Map.of(), new FieldErrors(), model));
    }

    private static String path(PreSession preSession, UUID seatId) {
        return "/desk" + preSession.path() + "/panel/seats/" + seatId + "/joint";
    }

    private String page(
            PreSession preSession, Seat seat, Map<String, List<String>> typed, FieldErrors errors, Model model) {
        var application = applications.find(seat.applicationId()).orElseThrow(NotFound::new);
        model.addAttribute("preSession", preSession);
        model.addAttribute("seat", seat);
        model.addAttribute("institution", sight.answers(application).institution());
        model.addAttribute("speaker", sight.answers(application).speakerName());
        model.addAttribute("isPossible", joint.isPossible(seat.id()));
        model.addAttribute("mayPass", successions.isPossible(seat.id()));
        model.addAttribute("beside", names.of(preSession.id()).getOrDefault(seat.applicationId(), List.of()));
        form.show(seat, typed, errors, model);
        return "selection/replacing/joint";
    }

    private Seat seat(PreSession preSession, UUID seatId) {
        return panels.seat(seatId)
                .filter(seat -> seat.preSessionId().equals(preSession.id()) && !seat.isJoint())
                .orElseThrow(NotFound::new);
    }

    private UUID beside(Seat place, UUID jointId) {
        return panels.seat(jointId)
                .filter(Seat::isJoint)
                .filter(seat -> seat.placeId().equals(place.id()))
                .map(Seat::id)
                .orElseThrow(NotFound::new);
    }
}
