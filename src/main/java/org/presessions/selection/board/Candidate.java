package org.presessions.selection.board;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.presessions.applications.Application;
import org.presessions.applications.answers.Answers;
import org.presessions.selection.SeatRow;
import org.presessions.selection.SeatStatus;
import org.presessions.selection.assessment.Assessment;
import org.presessions.selection.decisions.DecisionLetter;

/// An application as the desk shows it.
///
/// @param seat as its speaker was told, if at all
/// @param letter the latest, if one was written
/// @param otherName of a speaker who goes by another one
/// @param firstTime whether who applies has had no place on a panel before
public record Candidate(
        Application application,
        List<Assessment> assessments,
        OptionalDouble mean,
        Optional<SeatRow> seat,
        Optional<DecisionLetter> letter,
        Optional<String> otherName,
        boolean firstTime) {

    public UUID id() {
        return application.id();
    }

    public Answers answers() {
        return otherName.map(application::deskAnswers).orElseGet(application::deskAnswers);
    }

    /// Whether staff do not see the speaker's own name.
    public boolean isNameWithheld() {
        return otherName.isPresent() || application.answers().safety().isProtected();
    }

    /// How many have assessed it; who abstained has not.
    public int scored() {
        return (int) assessments.stream()
                .filter(assessment -> !assessment.conflictOfInterest())
                .count();
    }

    public boolean isAssessedBy(UUID assessorId) {
        return assessments.stream()
                .anyMatch(assessment -> assessment.assessorId().equals(assessorId));
    }

    /// Where its place on the panel stands, if its speaker was told of one.
    public Optional<SeatStatus> seatStatus() {
        return seat.map(SeatRow::status);
    }
}
