package org.presessions.meeting.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.sittings.JointSeries;
import org.presessions.meeting.sittings.Sittings;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.selection.Seat;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.annotation.Autowired;

/// The joint questions on Andorra and Bulgaria in real browsers: who has the floor is heard, of whichever State.
@ServerTest
class JointSoundTest extends InLiveRoom {
    private static final int MODERATOR = 880;
    private static final int ANDORRA = 1320;
    private static final int BULGARIAN = 440;
    private static final Duration TIME = Duration.ofMinutes(5);

    @Autowired
    Sittings sittings;

    @Autowired
    People people;

    @Autowired
    Fixtures fixtures;

    @Autowired
    Speakers speakers;

    JointSeries series;
    Seat bulgarian;
    UUID id;
    String path;

    @BeforeEach
    void plan() {
        series = new JointSeries(beans);
        bulgarian = speakers.confirmed(series.bulgaria);
        speakers.chooses(bulgarian, Choice.of(Level.OPEN));
        id = series.andorraAndBulgaria();
        path = sittings.get(id).path() + "/meeting";
        series.goes(id, MeetingStage.OPENING);
    }

    @Test
    void whoeverHasTheFloorIsHeardOfEitherState() {
        var andorra = new FloorParty.UnderReview(Optional.of("AND"));
        try (var moderator = enter(fixtures.person(Role.MODERATOR), "/moderation", MODERATOR);
                var reviewed = enter(series.delegate("AND"), "", ANDORRA);
                var speaker = enter(people.get(bulgarian.speakerId()), "", BULGARIAN);
                var delegate = enter(series.delegate("DNK"), "", 600).joins()) {
            moderator.turnsTheMicrophoneOn();
            delegate.hears(MODERATOR);
            moderator.press("Mute my microphone");
            series.goes(id, MeetingStage.QUESTIONS);
            reviewed.turnsTheMicrophoneOn();
            speaker.turnsTheMicrophoneOn();
            delegate.hears(0);
            series.does(id, new MeetingCommand.GiveFloorTo(andorra, TIME, true, ""));
            delegate.hears(ANDORRA);
            assertThat(delegate.page.locator("[data-part=floor]").textContent()).contains("Andorra");
            series.does(id, new MeetingCommand.TakeFloorBack());
            delegate.hears(0);
            series.does(id, new MeetingCommand.GiveFloor(bulgarian.id(), TIME));
            delegate.hears(BULGARIAN);
        }
    }

    private Listener enter(Person person, String place, int tone) {
        return Listener.enter(chromium.context(), beans, person, path + place, tone);
    }
}
