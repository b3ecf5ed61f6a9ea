package org.presessions.missions.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleMissions;
import org.presessions.meeting.MeetingQuestion;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.QuestionDraft;
import org.presessions.meeting.TestRoom;
import org.presessions.meeting.commands.MeetingOutcome;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.shared.words.Languages;
import org.presessions.states.MembersAndObservers;
import org.presessions.states.State;
import org.presessions.states.States;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/// Observers that are no States: in the register when they are added, invited, and in the room as missions are.
@ServerTest
@Transactional
class MissionObserversTest {
    @Autowired
    MissionRegister register;

    @Autowired
    MembersAndObservers parties;

    @Autowired
    States states;

    @Autowired
    Languages languages;

    @Autowired
    SampleMissions missions;

    @Autowired
    Meetings meetings;

    @Autowired
    BeanFactory beans;

    @Test
    void noListOfStatesHasThemAndMissionsMay() {
        assertThat(states.named("European Union")).isEmpty();
        assertThat(states.bySlug("european-union")).isEmpty();
        assertThat(states.all()).hasSize(195).doesNotContainAnyElementsOf(parties.observers());
        assertThat(parties.get("EUE").name(Locale.FRENCH)).isEqualTo("Union européenne");
        assertThat(parties.get("HTI")).isEqualTo(states.get("HTI"));
    }

    @Test
    void peopleNameThemAsTheyDo() {
        var names = List.of(
                "EU", "the European Union", "UE", "Order of Malta", "ICRC", "CICR", "OIC", "Palestine", "the Holy See");
        assertThat(names.stream()
                        .map(name -> parties.named(name).map(State::iso3).orElse("nobody")))
                .containsExactly("EUE", "EUE", "EUE", "XOM", "XRC", "XRC", "XOI", "PSE", "VAT");
        assertThat(parties.named("Nowhere")).isEmpty();
    }

    @Test
    void pastedLinesBringThemIntoTheRegisterWithAllTheirAddresses() {
        var lines = "EU; one@eu.example; en\neuropean union; two@eu.example\nLa Francophonie; oif@example.org; fr";
        var parsed = MissionImport.parse(lines, parties, languages, register.addresses());
        assertThat(parsed.errors().any()).isFalse();
        register.take(parsed.entries());
        assertThat(register.ofState("EUE").addresses()).containsExactly("one@eu.example", "two@eu.example");
        assertThat(register.ofState("XOF").locale()).isEqualTo(Locale.FRENCH);
        assertThat(register.addable())
                .doesNotContain(parties.get("EUE"), parties.get("XOF"))
                .contains(parties.get("XOM"));
    }

    @Test
    void oneIsInvitedComesAndAsks() {
        var room = new TestRoom(beans);
        room.goTo(MeetingStage.OPENING);
        room.opensQuestions();
        register.add(parties.get("EUE"));
        register.save(register.ofState("EUE").id(), Locale.ENGLISH, List.of("eue@missions.example"));
        missions.invite(room.series);
        var delegate = missions.delegate(room.series, "EUE", "Eva Sample");
        missions.comes(delegate, room.preSession);
        var asked = meetings.ask(
                room.preSession.id(),
                delegate.id(),
                UUID.randomUUID(),
                new QuestionDraft(Set.of(), false, "Who repairs the wells?"));
        assertThat(asked).isEqualTo(new MeetingOutcome.Done());
        assertThat(meetings.questions(room.preSession.id()).stream().map(MeetingQuestion::from))
                .contains(List.of(parties.get("EUE")));
    }
}
