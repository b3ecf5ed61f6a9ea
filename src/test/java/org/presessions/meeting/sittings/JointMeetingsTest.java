package org.presessions.meeting.sittings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.log.MeetingEntry;
import org.presessions.meeting.log.MeetingLog;
import org.presessions.meeting.log.MeetingRepository;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// From a published programme to the log of a joint meeting.
@ServerTest
class JointMeetingsTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    MeetingLog log;

    @Autowired
    MeetingRepository repository;

    @Autowired
    Speakers speakers;

    JointSeries series;

    @BeforeEach
    void aSeries() {
        series = new JointSeries(beans);
    }

    @Test
    void aJointBlockIsAMeetingOnceItIsPublished() {
        series.adds("questions", "AND", "BGR");
        series.adds("questions", "HRV");
        series.adds("questions", "AND", "BGR", "HRV");
        assertThat(series.meetings()).isEmpty();
        series.publishes();
        series.awaits(2);
        var two = Set.of(series.andorra.id(), series.bulgaria.id());
        var three = Set.of(series.andorra.id(), series.bulgaria.id(), series.croatia.id());
        assertThat(series.meetings())
                .extracting(JointMeeting::number, JointMeeting::preSessionIds)
                .containsExactly(tuple(1, two), tuple(2, three));
    }

    @Test
    void aLaterEditionChangesItAndLetsItGo() {
        var id = series.andorraAndBulgaria();
        var block = series.desk + "/blocks/" + id;
        series.staff.submit(series.staff.get(block), block, "state", "AND", "state", "HRV");
        series.publishes();
        var others = Set.of(series.andorra.id(), series.croatia.id());
        Awaitility.await("what was published, settled")
                .until(() -> series.meetings().stream()
                        .map(JointMeeting::preSessionIds)
                        .toList()
                        .equals(List.of(others)));
        assertThat(series.meetings())
                .extracting(JointMeeting::id, JointMeeting::number)
                .containsExactly(tuple(id, 1));
        series.staff.post(block + "/removal");
        series.adds("opening");
        series.publishes();
        series.awaits(0);
    }

    @Test
    void whatHasBegunStaysAsItBegan() {
        var id = series.andorraAndBulgaria();
        var begun = series.meetings().getFirst();
        series.goes(id, MeetingStage.OPENING);
        series.staff.post(series.desk + "/blocks/" + id + "/removal");
        series.adds("questions", "AND", "HRV");
        series.publishes();
        series.awaits(2);
        assertThat(series.meetings().getFirst()).isEqualTo(begun);
    }

    @Test
    void eachEntryOfItsLogSaysWhoseItIs() {
        var andorran = speakers.confirmed(series.andorra).id();
        var id = series.andorraAndBulgaria();
        var time = Duration.ofMinutes(2);
        series.goes(id, MeetingStage.OPENING);
        series.goes(id, MeetingStage.QUESTIONS);
        series.taken(id, "To all");
        series.taken(id, "To one", andorran);
        series.does(id, new MeetingCommand.GiveFloor(andorran, time));
        var bulgarian = new FloorParty.UnderReview(Optional.of("BGR"));
        series.does(id, new MeetingCommand.GiveFloorTo(bulgarian, time, true, ""));
        var andorra = Set.of(series.andorra.id());
        var bulgaria = Set.of(series.bulgaria.id());
        var both = Set.of(series.andorra.id(), series.bulgaria.id());
        assertThat(repository.after(id, 0))
                .extracting(MeetingEntry::ofPreSessionIds)
                .containsExactly(both, both, both, both, both, andorra, andorra, andorra, bulgaria);
        assertThat(log.state(id).programme().floor().orElseThrow().party()).isEqualTo(bulgarian);
        assertThat(repository.after(series.andorra.id(), 0)).isEmpty();
    }
}
