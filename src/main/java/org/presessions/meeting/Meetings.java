package org.presessions.meeting;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.commands.MeetingRefusal;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.commands.Turn;
import org.presessions.meeting.log.Conduct;
import org.presessions.meeting.log.MeetingLog;
import org.presessions.meeting.log.MeetingState;
import org.presessions.meeting.log.Programme;
import org.presessions.meeting.log.Share;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.meeting.sittings.Sittings;
import org.presessions.shared.Coded;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.presessions.states.MembersAndObservers;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The live Pre-sessions.
@Component
@Transactional
public class Meetings {
    /// How long an end may be taken back.
    public static final Duration REOPENING = Programme.REOPENING;

    static final Duration PRESENT = Duration.ofSeconds(20);

    private final MeetingLog log;
    private final MeetingTurns turns;
    private final MeetingDraftRepository drafts;
    private final MeetingPresenceRepository presence;
    private final MeetingAttendance attendance;
    private final MeetingAccess access;
    private final Sittings sittings;
    private final MembersAndObservers parties;
    private final MeetingNews news;
    private final Clock clock;

    public enum Stage implements Coded {
        NOT_STARTED,
        RUNNING,
        ENDED
    }

    Meetings(
            MeetingLog log,
            MeetingTurns turns,
            MeetingDraftRepository drafts,
            MeetingPresenceRepository presence,
            MeetingAttendance attendance,
            MeetingAccess access,
            Sittings sittings,
            MembersAndObservers parties,
            MeetingNews news,
            Clock clock) {
        this.log = log;
        this.turns = turns;
        this.drafts = drafts;
        this.presence = presence;
        this.attendance = attendance;
        this.access = access;
        this.sittings = sittings;
        this.parties = parties;
        this.news = news;
        this.clock = clock;
    }

    /// Whether a person takes part: a delegate of an invited mission, a speaker who confirmed, a moderator or staff.
    @Transactional(readOnly = true)
    public boolean admits(UUID personId, UUID preSessionId) {
        return attendee(personId, sittings.get(preSessionId)).isPresent();
    }

    @Transactional(readOnly = true)
    public Stage stage(UUID meetingId) {
        return stage(log.state(meetingId));
    }

    /// As [#stage(UUID)], of several.
    @Transactional(readOnly = true)
    public Map<UUID, Stage> stages(Collection<UUID> preSessionIds) {
        return log.states(preSessionIds).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> stage(entry.getValue())));
    }

    /// The questions as they stood at the end, in the order in which they were taken, then as asked; then what of joint
    /// meetings that are over is this Pre-session's.
    @Transactional(readOnly = true)
    public List<MeetingQuestion> questions(UUID preSessionId) {
        return Stream.concat(
                        Stream.of(log.state(preSessionId).questions()),
                        log.shares(preSessionId).stream().map(Share::questions))
                .flatMap(queue -> new RecordedQuestions(queue, parties).all().stream())
                .toList();
    }

    /// What joint meetings that are over left to a Pre-session.
    @Transactional(readOnly = true)
    public List<Share> shares(UUID preSessionId) {
        return log.shares(preSessionId);
    }

    /// Who is in the room now: whoever's browser asked for anything within the last 20 seconds, and has not gone since.
    @Transactional(readOnly = true)
    public List<UUID> present(UUID meetingId) {
        return presence.since(meetingId, clock.instant().minus(PRESENT));
    }

    /// Everybody who was in the room since its door opened, or waited in it for the opening.
    @Transactional(readOnly = true)
    public List<UUID> attended(UUID meetingId) {
        return attendance.persons(meetingId);
    }

    /// Whether whoever is in the room now came to the meeting; never where there is none any more.
    @Transactional(readOnly = true)
    public boolean isOpen(UUID meetingId) {
        return sittings.find(meetingId)
                .filter(sitting -> MeetingAccess.isOpen(sitting, log.state(meetingId), clock.instant()))
                .isPresent();
    }

    /// Whether the State under Review was given the floor at the start.
    @Transactional(readOnly = true)
    public boolean stateSpoke(UUID preSessionId) {
        return log.stateSpoke(preSessionId);
    }

    /// Where the meeting is, and whose turn it is to be heard.
    @Transactional(readOnly = true)
    public MeetingSituation situation(UUID meetingId) {
        return MeetingSituation.of(log.state(meetingId).programme());
    }

    /// As what a person takes part; empty for whoever does not.
    @Transactional(readOnly = true)
    public Optional<Attendee> attendee(UUID personId, Sitting sitting) {
        return access.attendee(personId, sitting);
    }

    /// As what persons take part, by their ids; those who do not are left out.
    @Transactional(readOnly = true)
    public Map<UUID, Attendee> attendees(Set<UUID> personIds, UUID meetingId) {
        return sittings.find(meetingId)
                .map(sitting -> access.attendees(personIds, sitting))
                .orElse(Map.of());
    }

    /// Of those who are in the room whoever may stay, by their ids.
    @Transactional(readOnly = true)
    public Map<UUID, Attendee> inside(Set<UUID> personIds, UUID meetingId) {
        return sittings.find(meetingId)
                .map(sitting -> access.inside(personIds, sitting, log.state(meetingId)))
                .orElse(Map.of());
    }

    /// Who was shown out of the room.
    @Transactional(readOnly = true)
    public Set<UUID> removed(UUID meetingId) {
        return log.state(meetingId).conduct().removed().stream()
                .map(Conduct.Removal::personId)
                .collect(Collectors.toSet());
    }

    /// Whether somebody may come in now: moderators at any time, the others from half an hour before.
    @Transactional(readOnly = true)
    public boolean isDoorOpen(Sitting sitting, Attendee attendee) {
        return MeetingAccess.isDoorOpen(sitting, attendee, log.state(sitting.id()), clock.instant());
    }

    /// Moves on: to a stage, or to the next turn of the screening. Who may do so is decided before.
    ///
    /// @param step the step that the sender saw: of two who press at once only one moves the meeting
    public MeetingOutcome goTo(UUID meetingId, int step, MeetingStage stage) {
        if (stage.isOfOneState() && sittings.get(meetingId).isJoint())
            return new MeetingOutcome.Refused(MeetingRefusal.NOT_FROM_HERE);
        var screened = stage == MeetingStage.SCREENING ? turns.of(meetingId) : List.<Turn>of();
        return perform(meetingId, new MeetingCommand.GoTo(step, stage, screened));
    }

    /// @param approved questions that no speaker was shown, which they may answer from then on, and who sees them
    public MeetingOutcome end(UUID meetingId, int step, Map<UUID, Set<UUID>> approved) {
        return perform(meetingId, new MeetingCommand.GoTo(step, MeetingStage.ENDED, List.of(), approved));
    }

    /// Does what somebody wants of the meeting, if it can be had now. Who may want it is decided before.
    public MeetingOutcome perform(UUID meetingId, MeetingCommand command) {
        var outcome = log.decide(meetingId, Visitor.current().personId(), command);
        if (outcome instanceof MeetingOutcome.Done) news.tell(meetingId, command);
        return outcome;
    }

    /// Asks as a delegate. What cannot be asked now is kept as the delegate's draft.
    ///
    /// @param questionId chosen by the asker's form: the same one twice is one question
    /// @throws NotFound where the person is no delegate in this meeting
    public MeetingOutcome ask(UUID meetingId, UUID personId, UUID questionId, QuestionDraft asked) {
        var state = access.attendee(personId, sittings.get(meetingId))
                .flatMap(Attendee::state)
                .orElseThrow(NotFound::new);
        var ask = new MeetingCommand.Ask(
                questionId,
                personId,
                Optional.of(state.iso3()),
                asked.toSeatIds(),
                asked.isUnattributed(),
                asked.text());
        var outcome = log.decide(meetingId, Optional.of(personId), ask);
        if (outcome instanceof MeetingOutcome.Refused(var why)) {
            var isOther = why == MeetingRefusal.ASKED_OTHERWISE;
            keep(meetingId, personId, new KeptDraft(isOther ? UUID.randomUUID() : questionId, asked));
        } else drafts.delete(meetingId, personId);
        return outcome;
    }

    public MeetingOutcome withdraw(UUID meetingId, UUID personId, UUID questionId) {
        return log.decide(meetingId, Optional.of(personId), new MeetingCommand.Withdraw(questionId, personId));
    }

    /// A speaker's answer in writing; the last one counts.
    public MeetingOutcome answer(UUID meetingId, UUID questionId, UUID seatId, String text) {
        return perform(meetingId, new MeetingCommand.Answer(questionId, seatId, text));
    }

    public MeetingOutcome takeAnswerBack(UUID meetingId, UUID questionId, UUID seatId) {
        return perform(meetingId, new MeetingCommand.TakeAnswerBack(questionId, seatId));
    }

    @Transactional(readOnly = true)
    public MeetingState state(UUID meetingId) {
        return log.state(meetingId);
    }

    public void keep(UUID meetingId, UUID personId, KeptDraft draft) {
        drafts.save(meetingId, personId, draft, clock.instant());
    }

    /// Keeps what is being written; no words forget it.
    ///
    /// @return false where its question was asked meanwhile: then it is not kept
    public boolean write(UUID meetingId, UUID personId, KeptDraft kept) {
        log.hold(meetingId);
        var isAsked = log.state(meetingId).questions().all().stream()
                .anyMatch(question -> question.id().equals(kept.questionId()));
        if (isAsked) return false;
        if (kept.draft().text().isEmpty()) drafts.delete(meetingId, personId);
        else keep(meetingId, personId, kept);
        return true;
    }

    @Transactional(readOnly = true)
    public Optional<KeptDraft> draft(UUID meetingId, UUID personId) {
        return drafts.find(meetingId, personId);
    }

    /// Notes that a person's last line here was closed.
    public void left(UUID meetingId, UUID personId) {
        presence.left(meetingId, personId, clock.instant());
    }

    /// In which rooms persons were seen a moment ago and did not leave; in others they are not.
    @Transactional(readOnly = true)
    public Map<UUID, Set<UUID>> whereSeen(Set<UUID> personIds) {
        return presence.where(personIds, clock.instant().minus(MeetingPresenceRepository.AWAY));
    }

    /// Notes that these persons are in the room now.
    public void seen(UUID meetingId, Set<UUID> personIds) {
        presence.seen(meetingId, personIds, clock.instant());
    }

    private static Stage stage(MeetingState state) {
        return switch (state.stage()) {
            case WAITING -> Stage.NOT_STARTED;
            case OPENING, STATE_SPEAKS, SCREENING, QUESTIONS -> Stage.RUNNING;
            case ENDED -> Stage.ENDED;
        };
    }
}
