package org.presessions.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.commands.Turn;
import org.presessions.meeting.log.MeetingState;
import org.presessions.meeting.log.Programme;
import org.presessions.meeting.log.Question;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.protection.Shown;
import org.presessions.selection.Seat;
import org.presessions.selection.SeatStatus;
import org.presessions.shared.Page;
import org.presessions.states.MembersAndObservers;
import org.presessions.states.State;

/// The room as one person sees it.
///
/// @param seats all that the log may name, in the panel's order
/// @param shown the same, as this person may see them
/// @param joint where this State's are put with others', once its own meeting is over
/// @param opening whether the State under Review wants to speak; empty where it has not said
public record MeetingRoom(
        Sitting sitting,
        Attendee attendee,
        MeetingState state,
        List<Seat> seats,
        Map<UUID, Shown> shown,
        List<Sitting> joint,
        Optional<Boolean> opening,
        MembersAndObservers parties,
        Instant now) {
    private static final Duration PUNCTUAL = Duration.ofMinutes(5);

    /// That of the meeting.
    public UUID id() {
        return sitting.id();
    }

    public String path() {
        return sitting.path() + "/meeting";
    }

    /// Whether the State under Review said that it takes its two minutes.
    public boolean takesOpening() {
        return opening.orElse(false);
    }

    /// Whether the visitor is there for a State under Review.
    public boolean isUnderReview() {
        return MeetingAccess.isUnderReview(sitting, attendee);
    }

    public Programme programme() {
        return state.programme();
    }

    public RoomFloor floor() {
        return new RoomFloor(this);
    }

    public MeetingStage stage() {
        return state.stage();
    }

    public boolean isDoorOpen() {
        return MeetingAccess.isDoorOpen(sitting, attendee, state, now);
    }

    /// Whether whoever is in the room now came to the meeting.
    public boolean isOpen() {
        return MeetingAccess.isOpen(sitting, state, now);
    }

    public RoomDoor door() {
        return new RoomDoor(this);
    }

    public Optional<Shown> seat(UUID seatId) {
        return Optional.ofNullable(shown.get(seatId));
    }

    /// By which name a speaker of the panel is known here, whatever the person's own is.
    public Optional<Shown> shown(Attendee speaker) {
        return speaker.seats().stream()
                .flatMap(seat -> seat(seat.id()).stream())
                .max(Comparator.comparing(Shown::isProtected));
    }

    /// Whether what a speaker wrote in the room is still shown to this person.
    public boolean mayRead(UUID seatId) {
        return seat(seatId).filter(Shown::text).isPresent();
    }

    /// Those who confirmed: a question may be put to them, and they may be given the floor.
    public List<Shown> panel() {
        return panels().stream().flatMap(panel -> panel.speakers().stream()).toList();
    }

    /// Those who speak on one of the States.
    public record Panel(State state, List<Shown> speakers) {}

    /// As [#panel], by the States on which they speak; one where it is a State's own meeting.
    public List<Panel> panels() {
        return sitting.preSessions().stream()
                .map(one -> new Panel(one.state(), panel(one.id())))
                .toList();
    }

    /// On which State somebody speaks, where there are several to speak on.
    public Optional<State> speaksOn(UUID seatId) {
        if (!sitting.isJoint()) return Optional.empty();
        return seats.stream()
                .filter(seat -> seat.id().equals(seatId))
                .flatMap(seat -> sitting.state(seat.preSessionId()).stream())
                .findFirst();
    }

    private List<Shown> panel(UUID preSessionId) {
        return seats.stream()
                .filter(seat -> seat.preSessionId().equals(preSessionId) && seat.status() == SeatStatus.CONFIRMED)
                .flatMap(seat -> seat(seat.id()).stream())
                .toList();
    }

    /// The speaker whose turn is screened, or who was given the floor.
    public Optional<Shown> speaker() {
        return MeetingSituation.of(programme()).speakingSeatId().flatMap(this::seat);
    }

    public Optional<Shown> nextSpeaker() {
        return programme().nextTurn().map(Turn::seatId).flatMap(this::seat);
    }

    public boolean isScreeningVideo() {
        return programme()
                .currentTurn()
                .filter(turn -> turn.assetId().isPresent())
                .isPresent();
    }

    /// Whether the present turn is a statement that the moderator reads.
    public boolean isReadAloud() {
        return programme().currentTurn().filter(Turn::isReadAloud).isPresent();
    }

    /// Whether it is so early that nobody but moderators can be in the room.
    public boolean isEarly() {
        return isAhead(MeetingAccess.DOOR);
    }

    /// Whether those who come to the hour would miss something if it were opened now.
    public boolean isOpeningEarly() {
        return isAhead(PUNCTUAL);
    }

    /// Whether its hour is still to come.
    public boolean isBeforeTime() {
        return isAhead(Duration.ZERO);
    }

    private boolean isAhead(Duration atLeast) {
        return stage() == MeetingStage.WAITING
                && sitting.startsAt()
                        .filter(start -> now.isBefore(start.minus(atLeast)))
                        .isPresent();
    }

    /// Whether the visitor may go backstage.
    public boolean isOfPanel() {
        return attendee.moderates() || attendee.seat().isPresent();
    }

    public boolean isBackstageOpen() {
        return isOfPanel() && !sitting.isJoint() && stage() == MeetingStage.WAITING;
    }

    /// Whether its end may still be taken back.
    public boolean isReopenable() {
        return programme().isReopenableAt(now);
    }

    /// Whether the others are shown what this person is not.
    public boolean isHidden() {
        return isScreeningVideo() && speaker().filter(Shown::voice).isEmpty();
    }

    /// Time left of whoever has the floor, never less than nothing.
    public Duration left() {
        return programme()
                .clock()
                .map(clock -> Duration.between(clock.pausedAt().orElse(now), clock.endsAt()))
                .map(left -> left.isNegative() ? Duration.ZERO : left)
                .orElse(Duration.ZERO);
    }

    public RoomQuestions asked(Page page) {
        return new RoomQuestions(this, page);
    }

    /// The persons on the panel for whom a question is meant.
    public Set<UUID> speakersFor(UUID questionId) {
        var question = state.questions().all().stream()
                .filter(known -> known.id().equals(questionId))
                .findFirst();
        return seats.stream()
                .filter(seat -> seat.status() == SeatStatus.CONFIRMED)
                .filter(seat -> question.filter(known -> known.isFor(seat.id())).isPresent())
                .flatMap(seat -> seat.personIds().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// As [#speakersFor], of each question that waits and that no speaker was shown.
    public Map<UUID, Set<UUID>> speakersForUnread() {
        return state.questions().unread().stream()
                .collect(Collectors.toMap(Question::id, one -> speakersFor(one.id())));
    }

    /// What the visitor asked and has not withdrawn.
    public List<Question> mine() {
        return state.questions().from(attendee.personId()).stream()
                .filter(question -> question.status() != Question.Status.WITHDRAWN)
                .toList();
    }

    /// The question to which one is joined, once something was decided of it.
    public Optional<Question> leading(Question own) {
        return state.questions().all().stream()
                .filter(question -> question.handling().joined().contains(own.id()) && !question.isUndecided())
                .findFirst();
    }

    /// New words for what the visitor asked, to which the visitor has not said yes.
    public Optional<Question> toAgree(Question own) {
        if (stage() == MeetingStage.ENDED) return Optional.empty();
        return state.questions()
                .toAgree(own)
                .filter(question -> question.handling()
                        .wording()
                        .filter(wording -> !wording.agreed().contains(attendee.personId()))
                        .isPresent());
    }

    /// What a speaker may answer: what was taken, and after the end what the moderator meant to take.
    public List<Question> toAnswer() {
        var meant = stage() == MeetingStage.ENDED ? meant() : List.<Question>of();
        return Stream.concat(state.questions().taken().stream(), meant.stream())
                .filter(this::isForVisitor)
                .toList();
    }

    /// What will be put to the speaker, for whom the moderator let it be seen early.
    public List<Question> early() {
        return stage() == MeetingStage.ENDED
                ? List.of()
                : meant().stream().filter(this::isForVisitor).toList();
    }

    public boolean isAnswerable() {
        return programme().isAnswerableAt(now);
    }

    private List<Question> meant() {
        return state.questions().waiting().stream()
                .filter(question -> question.handling().isApproved())
                .toList();
    }

    private boolean isForVisitor(Question question) {
        return attendee.seatFor(question).isPresent();
    }

    /// What the speaker has answered so far.
    public String written(Question question) {
        return question.answers().stream()
                .filter(answer -> answer.isWritten()
                        && attendee.seats().stream().anyMatch(seat -> seat.id().equals(answer.seatId())))
                .map(Question.Answer::text)
                .findFirst()
                .orElse("");
    }
}
