package org.presessions.demonstration;

import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.missions.Coming;
import org.presessions.missions.Delegations;
import org.presessions.missions.Invitations;
import org.presessions.missions.Missions;
import org.presessions.missions.register.MissionRegister;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Made-up addresses, delegates and answers of missions.
@Component
@Transactional
public class SampleMissions {
    private final MissionRegister register;
    private final Invitations invitations;
    private final Delegations delegations;
    private final Missions missions;
    private final People people;

    SampleMissions(
            MissionRegister register,
            Invitations invitations,
            Delegations delegations,
            Missions missions,
            People people) {
        this.register = register;
        this.invitations = invitations;
        this.delegations = delegations;
        this.missions = missions;
        this.people = people;
    }

    /// Gives every mission without an address a made-up one, such as `hti@missions.example`.
    public void addresses() {
        for (var mission : register.all())
            if (mission.addresses().isEmpty())
                address(mission.state().iso3(), address(mission.state().iso3()));
    }

    /// Gives a mission one more address, before those that it has.
    public void address(String iso3, String email) {
        var mission = register.ofState(iso3);
        var addresses = new ArrayList<>(mission.addresses());
        addresses.remove(email);
        addresses.addFirst(email);
        register.save(mission.id(), mission.locale(), addresses);
    }

    /// Invites all missions that have an address to all Pre-sessions of a series; the letters wait in the outbox.
    public void invite(Series series) {
        invitations.inviteAll(series);
    }

    /// The person behind the first address of an invited mission, who came by the letter's link.
    public Person contact(String iso3) {
        var person = register.ofState(iso3).contact().flatMap(people::byEmail).orElseThrow();
        delegations.arrive(person.id());
        return people.get(person.id());
    }

    /// Somebody at an address of a mission comes by the letter's link, and says how he is called.
    public void arrives(Person person) {
        delegations.arrive(person.id());
        delegations.rename(person.id(), person.name());
    }

    /// A delegate of an invited mission, named by the mission's first contact.
    public Person delegate(Series series, String iso3, String name) {
        var email = UUID.randomUUID().toString().substring(24) + "." + address(iso3);
        return delegate(series, iso3, name, email);
    }

    public Person delegate(Series series, String iso3, String name, String email) {
        return delegate(series, iso3, name, email, Locale.ENGLISH);
    }

    public Person delegate(Series series, String iso3, String name, String email, Locale locale) {
        var named = delegations.name(contact(iso3).id(), series, name, email, locale);
        var person = people.ensure(email, name, locale);
        switch (named) {
            case NAMED -> delegations.accept(person.id(), register.ofState(iso3).id());
            case OURS -> {} // of another series
        }
        return people.get(person.id());
    }

    public void comes(Person delegate, PreSession preSession) {
        missions.answer(delegate.id(), preSession.id(), Coming.COMES);
    }

    /// The State under Review takes its two-minute opening.
    public void takesOpening(Person delegate, PreSession preSession) {
        missions.answerOpening(delegate.id(), preSession.id(), true);
    }

    private static String address(String iso3) {
        return iso3.toLowerCase(Locale.ROOT) + "@missions.example";
    }
}
