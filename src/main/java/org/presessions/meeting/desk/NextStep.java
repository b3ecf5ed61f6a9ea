package org.presessions.meeting.desk;

import java.util.ArrayList;
import java.util.List;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.commands.MeetingStage;

/// A move that the moderator can make with one button; the words are `meeting.step.<key>`.
record NextStep(MeetingStage stage, String key) {
    private static final NextStep OPEN = new NextStep(MeetingStage.OPENING, "open");
    private static final NextStep STATE = new NextStep(MeetingStage.STATE_SPEAKS, "state");
    private static final NextStep SCREENING = new NextStep(MeetingStage.SCREENING, "screening");
    private static final NextStep NEXT_TURN = new NextStep(MeetingStage.SCREENING, "next-turn");
    private static final NextStep QUESTIONS = new NextStep(MeetingStage.QUESTIONS, "questions");

    /// The likeliest move first.
    static List<NextStep> of(MeetingRoom room) {
        return switch (room.stage()) {
            case WAITING -> List.of(OPEN);
            case OPENING -> room.sitting().isJoint() ? List.of(QUESTIONS) : statements(room);
            case STATE_SPEAKS -> List.of(SCREENING);
            case SCREENING -> screening(room);
            case QUESTIONS -> isLeftOut(room) ? List.of(SCREENING) : List.of();
            case ENDED -> List.of();
        };
    }

    private static List<NextStep> statements(MeetingRoom room) {
        return declines(room) ? List.of(SCREENING, STATE) : List.of(STATE, SCREENING);
    }

    /// Whether it leaves out the two minutes that the State under Review takes, or may: they do not come again.
    boolean passesOverState(MeetingRoom room) {
        return room.stage() == MeetingStage.OPENING && !declines(room) && equals(SCREENING);
    }

    private static boolean declines(MeetingRoom room) {
        return room.opening().filter(takes -> !takes).isPresent();
    }

    /// Where the questions began without the statements.
    private static boolean isLeftOut(MeetingRoom room) {
        return room.programme().turns().isEmpty()
                && !room.panel().isEmpty()
                && !room.sitting().isJoint();
    }

    private static List<NextStep> screening(MeetingRoom room) {
        var steps = new ArrayList<NextStep>();
        if (room.programme().nextTurn().isPresent()) steps.add(NEXT_TURN);
        steps.add(QUESTIONS);
        return List.copyOf(steps);
    }
}
