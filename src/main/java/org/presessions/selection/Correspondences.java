package org.presessions.selection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.applications.Application;
import org.presessions.applications.ApplicationStatus;
import org.presessions.applications.Applications;
import org.presessions.applications.Draft;
import org.presessions.calendar.Calendar;
import org.presessions.mail.LetterStates;
import org.presessions.mail.TiedLetter;
import org.presessions.selection.decisions.DecisionRepository;
import org.presessions.selection.decisions.WrittenDecision;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Reads what was written about panels, with as many queries for many as for one.
@Component
@Transactional(readOnly = true)
public class Correspondences {
    private final PanelRepository plans;
    private final SeatRepository seats;
    private final DecisionRepository decisions;
    private final Applications applications;
    private final LetterStates states;
    private final Calendar calendar;

    Correspondences(
            PanelRepository plans,
            SeatRepository seats,
            DecisionRepository decisions,
            Applications applications,
            LetterStates states,
            Calendar calendar) {
        this.plans = plans;
        this.seats = seats;
        this.decisions = decisions;
        this.applications = applications;
        this.states = states;
        this.calendar = calendar;
    }

    List<Correspondence> ofAll(Collection<UUID> preSessionIds) {
        return of(plans(preSessionIds));
    }

    /// What is asked of a letter about an application; nothing where it tells what is so no more.
    public interface Question<T> {
        Optional<T> of(Correspondence all, UUID applicationId, TiedLetter letter);
    }

    public Correspondence of(Panel plan) {
        return of(List.of(plan)).getFirst();
    }

    /// The answer to a question about each letter, by the letter's id; letters without one are left out.
    public <T> Map<UUID, T> ask(Collection<TiedLetter> letters, Question<T> question) {
        var byApplication = letters.stream()
                .collect(Collectors.groupingBy(
                        letter -> UUID.fromString(letter.tie().key())));
        var answers = new HashMap<UUID, T>();
        for (var all : of(plans(decisions.preSessionsOf(byApplication.keySet()))))
            byApplication.forEach((application, own) -> own.forEach(letter -> question.of(all, application, letter)
                    .ifPresent(answer -> answers.put(letter.message().id(), answer))));
        return answers;
    }

    private List<Panel> plans(Collection<UUID> preSessionIds) {
        var known =
                plans.ofAll(preSessionIds).stream().collect(Collectors.toMap(Panel::preSessionId, Function.identity()));
        return preSessionIds.stream()
                .map(id -> known.getOrDefault(id, new Panel(id, 0, List.of(), List.of())))
                .toList();
    }

    private List<Correspondence> of(List<Panel> plans) {
        var ids = plans.stream().map(Panel::preSessionId).toList();
        var submitted = submitted(ids);
        var taken = seats.ofAll(ids).stream().collect(Collectors.groupingBy(SeatRow::preSessionId));
        var written = decisions.all(ids);
        var letters = states.of(written.values().stream()
                .flatMap(all -> all.values().stream())
                .flatMap(List::stream)
                .map(WrittenDecision::mailId)
                .toList());
        return plans.stream()
                .map(plan -> new Correspondence(
                        plan,
                        submitted.getOrDefault(plan.preSessionId(), List.of()),
                        taken.getOrDefault(plan.preSessionId(), List.of()).stream()
                                .collect(Collectors.toMap(SeatRow::applicationId, Function.identity())),
                        written.getOrDefault(plan.preSessionId(), Map.of()),
                        letters))
                .toList();
    }

    private Map<UUID, List<Application>> submitted(Collection<UUID> preSessionIds) {
        return applications.handedIn(calendar.preSessions(preSessionIds).values()).stream()
                .filter(draft -> draft.status() == ApplicationStatus.SUBMITTED)
                .map(Draft::application)
                .collect(Collectors.groupingBy(
                        application -> application.preSession().id()));
    }
}
