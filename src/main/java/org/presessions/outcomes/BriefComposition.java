package org.presessions.outcomes;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.presessions.meeting.MeetingQuestion;
import org.presessions.selection.Seat;
import org.presessions.shared.input.CleanText;
import org.presessions.statements.PanelStatement;
import org.presessions.statements.Statement;
import org.presessions.statements.text.FollowedUp;
import org.presessions.statements.text.IssueBlock;

/// Puts a brief together from what the panel said and the room asked. Nobody types anything. Who spoke is kept as ids:
/// names are asked for when it is read ([BriefDisclosure]).
final class BriefComposition {
    private final List<PanelStatement> statements;
    private final List<MeetingQuestion> questions;
    private final Map<UUID, Seat> seats;

    private BriefComposition(List<PanelStatement> statements, List<MeetingQuestion> questions) {
        this.statements = statements;
        this.questions = questions.stream().filter(BriefComposition::wasHeard).toList();
        this.seats =
                statements.stream().map(PanelStatement::seat).collect(Collectors.toMap(Seat::id, Function.identity()));
    }

    static Brief of(UUID preSessionId, List<PanelStatement> statements, List<MeetingQuestion> questions, Instant at) {
        var composition = new BriefComposition(statements, questions);
        return new Brief(preSessionId, at, composition.speakers(), composition.toPanel());
    }

    /// What was neither on screen nor answered, and not meant to be, stays between its delegation and the moderator.
    private static boolean wasHeard(MeetingQuestion question) {
        return question.taken() || question.isLeftOpen() || !question.answers().isEmpty();
    }

    private List<Brief.Speaker> speakers() {
        return statements.stream().map(this::speaker).toList();
    }

    private Brief.Speaker speaker(PanelStatement given) {
        var seat = given.seat();
        var statement = given.statement();
        return new Brief.Speaker(
                seat.id(),
                "",
                "",
                "",
                statement.map(Statement::id),
                statement.map(Statement::language).orElse(""),
                statement.map(Statement::summary).map(BriefComposition::clean).orElse(""),
                statement.flatMap(Statement::videoAssetId).isPresent(),
                statement.map(BriefComposition::issues).orElse(List.of()),
                questions(question -> only(question).equals(Optional.of(seat.id()))));
    }

    private static List<Brief.Issue> issues(Statement statement) {
        var blocks = statement.blocks();
        return IntStream.range(0, blocks.size())
                .mapToObj(index -> issue(statement.id() + ":" + (index + 1), blocks.get(index)))
                .filter(Brief.Issue::isOfUse)
                .toList();
    }

    private static Brief.Issue issue(String origin, IssueBlock block) {
        return new Brief.Issue(
                block.issue(),
                block.followedUp().stream().map(BriefComposition::clean).toList(),
                clean(block.evolution()),
                proposals("recommendation:" + origin, block.proposals()),
                proposals("advance-question:" + origin, block.advanceQuestions()));
    }

    private static List<Brief.Proposal> proposals(String origin, List<String> texts) {
        return IntStream.range(0, texts.size())
                .filter(index -> !texts.get(index).isBlank())
                .mapToObj(index -> new Brief.Proposal(origin + ":" + (index + 1), clean(texts.get(index))))
                .toList();
    }

    /// Questions to the panel, or to several of it, and those to a speaker who is no longer on it.
    private List<Brief.Question> toPanel() {
        return questions(question -> only(question).isEmpty());
    }

    /// The one speaker to whom a question was put.
    private Optional<UUID> only(MeetingQuestion question) {
        var there = question.toSeatIds().stream().filter(seats::containsKey).toList();
        return question.toSeatIds().size() == 1 ? there.stream().findFirst() : Optional.empty();
    }

    private List<Brief.Question> questions(Predicate<MeetingQuestion> wanted) {
        return questions.stream().filter(wanted).map(BriefComposition::question).toList();
    }

    private static Brief.Question question(MeetingQuestion question) {
        return new Brief.Question(
                question.id(),
                question.from().stream().map(state -> state.iso3()).toList(),
                question.unnamed().stream()
                        .map(MeetingQuestion.Unnamed::code)
                        .sorted()
                        .toList(),
                clean(question.text()),
                question.answers().stream().map(BriefComposition::answer).toList());
    }

    private static Brief.Answer answer(MeetingQuestion.Answer answer) {
        return new Brief.Answer(answer.seatId(), "", "", clean(answer.text()), false, Optional.of(answer.aloud()));
    }

    private static FollowedUp clean(FollowedUp followed) {
        return new FollowedUp(followed.number(), followed.carriedOut(), clean(followed.evidence()));
    }

    /// Not all of it came by a browser: one character that XML forbids would break the DOCX and the PDF for everyone.
    private static String clean(String text) {
        return CleanText.of(text.replace("\r\n", "\n")).strip();
    }
}
