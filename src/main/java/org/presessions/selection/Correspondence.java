package org.presessions.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.applications.Application;
import org.presessions.mail.LetterState;
import org.presessions.mail.MailStatus;
import org.presessions.selection.decisions.Decision;
import org.presessions.selection.decisions.Told;
import org.presessions.selection.decisions.Verdict;
import org.presessions.selection.decisions.WrittenDecision;

/// All that was written about the applications to one Pre-session, beside what is planned now.
///
/// @param applications those that stand
/// @param written by application, the latest first
/// @param states where the letters are, by their ids
public record Correspondence(
        Panel plan,
        List<Application> applications,
        Map<UUID, SeatRow> seats,
        Map<UUID, List<WrittenDecision>> written,
        Map<UUID, LetterState> states) {
    /// A letter that waits, whose application stands otherwise by now.
    ///
    /// @param instead what its people are to be told in its place; nothing where they know it
    record Stale(
            Optional<Application> application,
            UUID applicationId,
            WrittenDecision letter,
            Optional<Decision> instead) {}

    /// What is to be told and no letter says that waits.
    List<Decision> due() {
        return wanted().values().stream()
                .filter(decision -> isToBeHeld(decision.application()))
                .filter(decision -> held(decision.application().id())
                        .filter(letter -> letter.says(decision))
                        .isEmpty())
                .toList();
    }

    /// What their people know, by application.
    Map<UUID, Told> told() {
        var known = applications.stream()
                .map(Application::id)
                .flatMap(id -> told(id).stream().map(told -> Map.entry(id, told)));
        return known.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /// Letters that wait and are no longer true.
    List<Stale> stale() {
        var stale = new ArrayList<Stale>();
        var wanted = wanted();
        for (var id : written.keySet()) {
            var instead = Optional.ofNullable(wanted.get(id));
            held(id).filter(letter -> !isTrue(id, letter, instead))
                    .ifPresent(letter -> stale.add(new Stale(application(id), id, letter, instead)));
        }
        return stale;
    }

    /// Whether a letter that has not left is still what its people are to be told; of one that was discarded, whether
    /// it would be.
    public boolean isTrue(UUID applicationId, WrittenDecision letter) {
        var wanted = wanted(applicationId);
        if (state(letter).isVoid()) return wanted.filter(letter::says).isPresent();
        return latest(applicationId).filter(letter::equals).isPresent() && isTrue(applicationId, letter, wanted);
    }

    /// The latest letter that is not void.
    public Optional<WrittenDecision> latest(UUID applicationId) {
        return living(applicationId).stream().findFirst();
    }

    public Optional<Application> application(UUID id) {
        return applications.stream()
                .filter(application -> application.id().equals(id))
                .findFirst();
    }

    /// What a letter says of an application that stands.
    public Optional<Decision> decision(UUID applicationId, WrittenDecision letter) {
        return application(applicationId)
                .map(found -> new Decision(found, letter.verdict(), letter.position(), letter.minutes()));
    }

    private boolean isTrue(UUID id, WrittenDecision letter, Optional<Decision> wanted) {
        if (application(id).filter(Correspondence::isToBeHeld).isEmpty()) return false;
        if (wanted.isPresent()) return letter.says(wanted.get()) || isOldTime(id, letter, wanted.get());
        if (!isHeld(letter)) return true;
        return told(id).filter(Told::isPlace)
                .filter(told -> letter.verdict().isPlace() && letter.hasPlace(told.position(), told.minutes()))
                .isPresent();
    }

    private static boolean isToBeHeld(Application application) {
        return !application.preSession().isGivenUp();
    }

    /// Only the hour has changed since it was to leave: it is written anew.
    private boolean isOldTime(UUID id, WrittenDecision letter, Decision wanted) {
        return !isHeld(letter)
                && wanted.verdict() == Verdict.TIMED
                && letter.verdict().isPlace()
                && letter.hasPlace(wanted.position(), wanted.minutes());
    }

    private Map<UUID, Decision> wanted() {
        return new Decisions(plan, seats, told())
                .wanted(applications).stream()
                        .collect(Collectors.toMap(
                                decision -> decision.application().id(), Function.identity()));
    }

    private Optional<Decision> wanted(UUID applicationId) {
        return application(applicationId).flatMap(new Decisions(plan, seats, told())::wanted);
    }

    public Optional<Told> told(UUID applicationId) {
        var left =
                living(applicationId).stream().filter(letter -> !isHeld(letter)).findFirst();
        return left.map(letter -> new Told(
                        letter.verdict(),
                        letter.position(),
                        letter.minutes(),
                        state(letter).told()))
                .or(() -> answered(applicationId));
    }

    /// A speaker who has said yes knows of the place, whatever became of the letter.
    private Optional<Told> answered(UUID applicationId) {
        return Optional.ofNullable(seats.get(applicationId))
                .filter(row -> row.status() == SeatStatus.CONFIRMED)
                .map(row -> new Told(Verdict.INVITED, row.position(), row.minutes(), ""));
    }

    /// The letter that offers its place, where it is.
    Optional<LetterState> invitation(UUID applicationId) {
        return living(applicationId).stream()
                .filter(letter -> letter.verdict() == Verdict.INVITED)
                .findFirst()
                .map(this::state);
    }

    private Optional<WrittenDecision> held(UUID applicationId) {
        return living(applicationId).stream().filter(this::isHeld).findFirst();
    }

    private List<WrittenDecision> living(UUID applicationId) {
        return written.getOrDefault(applicationId, List.of()).stream()
                .filter(letter -> !state(letter).isVoid())
                .toList();
    }

    private boolean isHeld(WrittenDecision letter) {
        return state(letter).status() == MailStatus.HELD;
    }

    private LetterState state(WrittenDecision letter) {
        return Objects.requireNonNull(states.get(letter.mailId()));
    }
}
