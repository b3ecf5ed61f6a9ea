package org.presessions.selection.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.applications.answers.Answers;
import org.presessions.calendar.PreSession;
import org.presessions.mail.LetterCounts;
import org.presessions.selection.ConfirmByRepository;
import org.presessions.selection.Panel;
import org.presessions.selection.Place;
import org.presessions.selection.SeatRow;
import org.presessions.selection.SeatStatus;
import org.presessions.selection.decisions.Decision;
import org.presessions.selection.decisions.DecisionLetter;
import org.presessions.selection.decisions.Verdict;
import org.presessions.shared.parts.Rows;

/// What the panel page shows.
///
/// @param candidates all that was handed in, by application
/// @param due letters that a release would write
/// @param declined places that nobody has seen to
/// @param withdrawn of these, the numbers of what was withdrawn, by application
/// @param late speakers who have let the day pass
/// @param lateJoint the same of those who speak beside others
/// @param confirmBy until when an answer is wanted, by seat
/// @param beside who speaks beside whom an application names, by application
/// @param openUntil when the call closes, if it is open still
/// @param page of those who have no place yet, from 1
record PanelPage(
        PreSession preSession,
        Panel plan,
        Map<UUID, Candidate> candidates,
        List<Decision> due,
        List<SeatRow> declined,
        Map<UUID, String> withdrawn,
        List<ConfirmByRepository.Unanswered> late,
        List<ConfirmByRepository.Unanswered> lateJoint,
        Map<UUID, Instant> confirmBy,
        Map<UUID, List<BesideNames.Beside>> beside,
        Optional<Instant> openUntil,
        int page) {
    private static final int OTHERS_ON_A_PAGE = 25;

    /// Those who have no place yet, the best mean first.
    Rows<Candidate> others() {
        var others = candidates.values().stream()
                .filter(candidate -> !plan.holds(candidate.id()))
                .sorted((one, other) ->
                        Double.compare(other.mean().orElse(-1), one.mean().orElse(-1)))
                .toList();
        return Rows.of(others, page, OTHERS_ON_A_PAGE);
    }

    /// A withdrawn application may still stand in the plan for a moment; it is not shown.
    List<Place> shown(List<Place> places) {
        return places.stream()
                .filter(place -> candidates.containsKey(place.applicationId()))
                .toList();
    }

    /// Speakers by their places, the reserve as it was planned, all others by their numbers.
    List<Decision> due(Verdict verdict) {
        var reserve = plan.reserve().stream().map(Place::applicationId).toList();
        return decided(verdict)
                .sorted(Comparator.comparing(Decision::position)
                        .thenComparing(decision ->
                                reserve.indexOf(decision.application().id()))
                        .thenComparing(decision -> number(decision).length())
                        .thenComparing(PanelPage::number))
                .toList();
    }

    private Stream<Decision> decided(Verdict verdict) {
        return due.stream().filter(decision -> decision.verdict() == verdict);
    }

    private static String number(Decision decision) {
        return decision.application().number().orElse("");
    }

    /// How many of those who would be told one thing nobody has assessed.
    long unassessed(Verdict verdict) {
        return decided(verdict)
                .filter(decision -> candidate(decision.application().id()).scored() == 0)
                .count();
    }

    Balance balance() {
        return Balance.of(
                shown(plan.speakers()).stream()
                        .map(place -> candidate(place.applicationId()))
                        .toList(),
                List.copyOf(candidates.values()));
    }

    /// Minutes that the speakers have more than the whole Pre-session; 0 where they fit.
    long minutesTooMany() {
        return Math.max(0, plan.minutes() - preSession.length().toMinutes());
    }

    /// Where the latest letters are, one of each application.
    LetterCounts letters() {
        return LetterCounts.of(candidates.values().stream()
                .flatMap(candidate -> candidate.letter().stream())
                .map(letter -> letter.state().status())
                .toList());
    }

    Candidate candidate(UUID applicationId) {
        return Optional.ofNullable(candidates.get(applicationId)).orElseThrow();
    }

    String institution(UUID applicationId) {
        return candidates.containsKey(applicationId) ? answers(applicationId).institution() : "";
    }

    /// The day of somebody who has been told of it and has not answered.
    Optional<Instant> waitsUntil(Candidate candidate) {
        return candidate
                .seat()
                .filter(seat -> seat.status() == SeatStatus.INVITED)
                .filter(seat ->
                        candidate.letter().filter(DecisionLetter::hasLeft).isPresent())
                .flatMap(seat -> Optional.ofNullable(confirmBy.get(seat.id())));
    }

    private Answers answers(UUID applicationId) {
        return candidate(applicationId).answers();
    }
}
