package org.presessions.meeting.sittings;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleMissions;
import org.presessions.meeting.commands.MeetingCommand;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.outcomes.Briefs;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.protection.Choice;
import org.presessions.protection.Level;
import org.presessions.selection.Seat;
import org.presessions.testing.Browser;
import org.presessions.testing.Browsers;
import org.presessions.testing.ServerTest;
import org.presessions.testing.Speakers;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/// What delegates read of a joint meeting on Andorra and Bulgaria, in which somebody protected spoke who is on
/// Andorra's
/// panel: no more than the State's own meeting tells them.
@ServerTest
class JointRecordPagesTest {
    private static final List<String> STATES = List.of("AND", "BGR", "DNK");
    private static final String ANSWER = "What only somebody of Andorra would say";

    @Autowired
    BeanFactory beans;

    @Autowired
    Briefs briefs;

    @Autowired
    People people;

    @Autowired
    SampleMissions missions;

    @Autowired
    Browsers browsers;

    @Autowired
    Speakers speakers;

    private final Map<String, Browser> delegates = new HashMap<>();
    JointSeries series;
    Seat somebody;
    Person known;

    @BeforeEach
    void aJointMeetingIsOver() {
        series = new JointSeries(beans);
        somebody = speakers.confirmed(series.andorra);
        speakers.confirmed(series.bulgaria);
        speakers.chooses(somebody, Choice.of(Level.PROTECTED).as("A teacher"));
        known = people.get(somebody.speakerId());
        for (var iso3 : STATES) delegates.put(iso3, delegate(iso3));
        holdsOwn(series.bulgaria.id(), Optional.empty());
        holdsOwn(series.andorra.id(), Optional.of(somebody));
        holdsJoint(series.andorraAndBulgaria());
    }

    @Test
    void nobodyProtectedIsKnownByWhatAJointMeetingLeaves() {
        for (var iso3 : STATES)
            for (var place : List.of("/brief", "/meeting/speakers", "/meeting/speakers.csv")) {
                var ofAndorra = of(iso3).get(series.andorra.path() + place);
                var ofBulgaria = of(iso3).get(series.bulgaria.path() + place);
                assertThat(List.of(ofAndorra.status(), ofBulgaria.status())).containsOnly(200);
                assertThat(ofAndorra.text()).as(iso3 + place).doesNotContain(known.name(), somebody.institution());
                assertThat(ofBulgaria.text()) // whose speaker may have that name
                        .as(iso3 + place)
                        .doesNotContain(somebody.institution(), ANSWER, "A teacher");
            }
    }

    /// The speaker had the floor once in Andorra's own meeting and once in the joint one.
    @Test
    void whoSpokeIsCalledAsInItsStatesOwnMeeting() {
        for (var iso3 : STATES) {
            var list = of(iso3).get(series.andorra.path() + "/meeting/speakers");
            var names = list.html().select("#turns + div tbody strong").eachText();
            assertThat(names).as(iso3).hasSize(2);
            assertThat(Set.copyOf(names)).as(iso3).hasSize(1);
        }
    }

    private void holdsOwn(UUID id, Optional<Seat> speaker) {
        series.goes(id, MeetingStage.OPENING);
        series.goes(id, MeetingStage.QUESTIONS);
        speaker.ifPresent(seat -> series.does(id, new MeetingCommand.GiveFloor(seat.id(), Duration.ofMinutes(1))));
        series.goes(id, MeetingStage.ENDED);
    }

    private void holdsJoint(UUID id) {
        series.goes(id, MeetingStage.OPENING);
        series.goes(id, MeetingStage.QUESTIONS);
        var question = series.taken(id, "Put to everybody");
        series.does(id, new MeetingCommand.GiveFloor(somebody.id(), Duration.ofMinutes(1)));
        series.does(id, new MeetingCommand.Answer(question, somebody.id(), ANSWER));
        series.goes(id, MeetingStage.ENDED);
        for (var state : List.of(series.andorra.id(), series.bulgaria.id()))
            Awaitility.await("the brief, made again")
                    .until(() -> briefs.find(state)
                            .filter(brief -> brief.toString().contains("Put to everybody"))
                            .isPresent());
    }

    private Browser of(String iso3) {
        return requireNonNull(delegates.get(iso3));
    }

    private Browser delegate(String iso3) {
        missions.address(iso3, iso3.toLowerCase(Locale.ROOT) + "@missions.example");
        missions.invite(series.series);
        return browsers.signedInAs(missions.delegate(series.series, iso3, "Dana Sample"));
    }
}
