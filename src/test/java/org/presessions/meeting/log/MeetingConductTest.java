package org.presessions.meeting.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.commands.MeetingCommand.AllowPicture;
import org.presessions.meeting.commands.MeetingCommand.Knock;
import org.presessions.meeting.commands.MeetingCommand.LetBack;
import org.presessions.meeting.commands.MeetingCommand.LetIn;
import org.presessions.meeting.commands.MeetingCommand.LockRoom;
import org.presessions.meeting.commands.MeetingCommand.RemovePerson;
import org.presessions.meeting.commands.MeetingCommand.StopPicture;
import org.presessions.meeting.commands.MeetingCommand.UnlockRoom;
import org.presessions.meeting.commands.MeetingRefusal;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.log.MeetingRules.Ruling;

class MeetingConductTest {
    private static final Ruling NOTHING = new Ruling.Append(List.of());
    private static final Ruling STATE_NEEDS_REASON = new Ruling.Refuse(MeetingRefusal.STATE_NEEDS_REASON);
    private static final UUID FIRST = UUID.randomUUID();
    private static final UUID SECOND = UUID.randomUUID();

    private final Story story = new Story().opened();

    @Test
    void aPictureIsStoppedAndAllowedAgainAndOnlyThePersonIsTold() {
        story.does(new StopPicture(FIRST));
        assertThat(story.decide(new StopPicture(FIRST))).isEqualTo(NOTHING);
        assertThat(conduct().withoutPicture()).containsExactly(FIRST);
        story.does(new AllowPicture(FIRST));
        assertThat(conduct().withoutPicture()).isEmpty();
        assertThat(lastAudience()).isEqualTo(new Audience(Audience.Circle.MODERATORS, Set.of(FIRST)));
    }

    @Test
    void whoeverIsShownOutStaysOutUntilLetBackEvenAfterTheEnd() {
        story.does(new RemovePerson(FIRST, false, ""));
        assertThat(story.decide(new RemovePerson(FIRST, false, "Again"))).isEqualTo(NOTHING);
        assertThat(lastAudience()).isEqualTo(new Audience(Audience.Circle.MODERATORS, Set.of(FIRST)));
        story.goesTo(MeetingStage.ENDED);
        assertThat(conduct().isRemoved(FIRST)).isTrue();
        assertThat(story.decide(new RemovePerson(SECOND, false, "")))
                .isEqualTo(new Ruling.Refuse(MeetingRefusal.ENDED));
        story.does(new LetBack(FIRST));
        assertThat(conduct().isRemoved(FIRST)).isFalse();
        assertThat(lastAudience()).isEqualTo(new Audience(Audience.Circle.MODERATORS, Set.of(FIRST)));
    }

    @Test
    void ofTheStateUnderReviewNobodyIsShownOutWithoutAReasonForAll() {
        assertThat(story.decide(new RemovePerson(FIRST, true, " "))).isEqualTo(STATE_NEEDS_REASON);
        story.does(new RemovePerson(FIRST, true, "Shouted over the speakers"));
        assertThat(lastAudience()).isEqualTo(Audience.EVERYONE);
        assertThat(conduct().removed())
                .containsExactly(new Conduct.Removal(FIRST, story.now, true, "Shouted over the speakers"));
        story.does(new LetBack(FIRST));
        assertThat(lastAudience()).isEqualTo(Audience.EVERYONE);
    }

    @Test
    void theLockKeepsOutWhoeverWasNotInsideAndTheStateUnderReviewOnlyWithAReason() {
        assertThat(story.decide(new LockRoom(Set.of(), true, ""))).isEqualTo(STATE_NEEDS_REASON);
        story.does(new LockRoom(Set.of(FIRST), false, ""));
        assertThat(story.decide(new LockRoom(Set.of(), false, ""))).isEqualTo(NOTHING);
        assertThat(conduct().isLockedOut(FIRST, false)).isFalse();
        assertThat(conduct().isLockedOut(SECOND, false)).isTrue();
        assertThat(conduct().isLockedOut(SECOND, true)).isFalse();
        story.does(new UnlockRoom()).does(new LockRoom(Set.of(FIRST), true, "Strangers came in"));
        assertThat(conduct().isLockedOut(SECOND, true)).isTrue();
        assertThat(lastAudience()).isEqualTo(Audience.EVERYONE);
        story.does(new UnlockRoom());
        assertThat(conduct().isLockedOut(SECOND, false)).isFalse();
        assertThat(story.decide(new UnlockRoom())).isEqualTo(NOTHING);
    }

    @Test
    void onlyWhoeverAskedIsLetIn() {
        assertThat(story.decide(new Knock(FIRST))).as("before an open door").isEqualTo(NOTHING);
        story.does(new LockRoom(Set.of(), false, ""));
        assertThat(story.decide(new LetIn(Set.of(FIRST)))).isEqualTo(NOTHING);
        story.does(new Knock(FIRST));
        assertThat(lastAudience()).isEqualTo(new Audience(Audience.Circle.MODERATORS, Set.of(FIRST)));
        assertThat(story.decide(new Knock(FIRST))).isEqualTo(NOTHING);
        story.does(new Knock(SECOND));
        assertThat(conduct().asked()).containsExactly(FIRST, SECOND);
        story.does(new LetIn(Set.of(FIRST, UUID.randomUUID())));
        assertThat(story.told.getLast()).isEqualTo(new MeetingEvent.PersonsLetIn(Set.of(FIRST)));
        assertThat(conduct().asked()).containsExactly(SECOND);
        assertThat(conduct().isLockedOut(FIRST, false)).isFalse();
        story.does(new RemovePerson(SECOND, false, ""));
        assertThat(conduct().asked()).isEmpty();
        assertThat(story.decide(new Knock(SECOND))).isEqualTo(NOTHING);
    }

    private Conduct conduct() {
        return story.state.conduct();
    }

    private Audience lastAudience() {
        return story.audiences.getLast();
    }
}
