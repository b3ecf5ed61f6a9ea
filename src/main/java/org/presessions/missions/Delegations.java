package org.presessions.missions;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.audit.Audit;
import org.presessions.calendar.Series;
import org.presessions.missions.register.Mission;
import org.presessions.missions.register.MissionRepository;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.people.Role;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who speaks for which mission. A colleague or the register names an address; its owner becomes a delegate by saying
/// so himself, and speaks for one mission at a time. What is known here of a person otherwise is shown to nobody.
@Component
@Transactional
public class Delegations {
    private final DelegateRepository delegates;
    private final NamedDelegateRepository named;
    private final MissionRepository missions;
    private final Invitations invitations;
    private final InvitationMailer mailer;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Delegations(
            DelegateRepository delegates,
            NamedDelegateRepository named,
            MissionRepository missions,
            Invitations invitations,
            InvitationMailer mailer,
            People people,
            Audit audit,
            Clock clock) {
        this.delegates = delegates;
        this.named = named;
        this.missions = missions;
        this.invitations = invitations;
        this.mailer = mailer;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /// A delegate names another one of the same mission, who is asked by a mail at once.
    ///
    /// @param email as `EmailAddress.parse` returned it
    /// @throws NotFound where the naming person's mission was not invited
    public DelegateAdded name(UUID byPersonId, Series series, String name, String email, Locale locale) {
        var preSessions = invitations.of(byPersonId, series);
        if (preSessions.isEmpty()) throw new NotFound();
        var mission = missions.ofDelegate(byPersonId).orElseThrow(NotFound::new);
        if (members(mission.id()).stream().anyMatch(member -> member.email().equals(email))) return DelegateAdded.OURS;
        named.save(mission.id(), email, name, byPersonId, clock.instant());
        mailer.sendToDelegate(people.ensure(email, "", locale), mission, series, preSessions);
        audit.record("delegate.name", "mission/" + mission.id());
        return DelegateAdded.NAMED;
    }

    /// Whoever opens the letter to an address of a mission speaks for it, unless for another.
    public void arrive(UUID personId) {
        if (missions.ofDelegate(personId).isPresent()) return;
        missions.at(people.get(personId).email()).ifPresent(mission -> join(personId, mission, ""));
    }

    /// The missions that would have this person speak for them, but for the one for which he does.
    @Transactional(readOnly = true)
    public List<Mission> offers(UUID personId) {
        var email = people.get(personId).email();
        var own = missions.ofDelegate(personId).map(Mission::id);
        var naming = named.at(email).stream().map(NamedDelegate::missionId).flatMap(id -> missions.find(id).stream());
        return Stream.concat(naming, missions.at(email).stream())
                .distinct()
                .filter(mission -> own.filter(mission.id()::equals).isEmpty())
                .toList();
    }

    /// The person speaks for a mission from now on, and for no other.
    ///
    /// @throws NotFound where the mission named somebody else
    public void accept(UUID personId, UUID missionId) {
        var mission = offers(personId).stream()
                .filter(offer -> offer.id().equals(missionId))
                .findFirst()
                .orElseThrow(NotFound::new);
        var offer = naming(people.get(personId), missionId);
        join(personId, mission, offer.map(NamedDelegate::name).orElse(""));
        offer.ifPresent(taken -> named.delete(taken.id(), missionId));
    }

    @Transactional(readOnly = true)
    public List<Member> members(UUID missionId) {
        var ids = delegates.of(missionId);
        var persons = people.find(ids);
        var names = delegates.names(ids);
        return ids.stream()
                .map(id -> new Member(
                        id,
                        names.getOrDefault(id, ""),
                        Objects.requireNonNull(persons.get(id)).email()))
                .toList();
    }

    /// Those of a mission's addresses whose owners speak for another mission.
    @Transactional(readOnly = true)
    public List<String> elsewhere(Mission mission) {
        var owners = people.byEmails(mission.addresses());
        var theirs = delegates.missionsOf(owners.stream().map(Person::id).toList());
        var others = owners.stream()
                .filter(owner -> !theirs.getOrDefault(owner.id(), mission.id()).equals(mission.id()))
                .map(Person::email)
                .collect(Collectors.toSet());
        return mission.addresses().stream().filter(others::contains).toList();
    }

    /// Those who were named and have not said yes.
    @Transactional(readOnly = true)
    public List<NamedDelegate> named(UUID missionId) {
        return named.of(missionId);
    }

    /// How a person is called at the mission for which he speaks.
    @Transactional(readOnly = true)
    public String nameOf(UUID personId) {
        return delegates.name(personId);
    }

    /// A delegate says how he is called at his mission.
    public void rename(UUID personId, String name) {
        delegates.rename(personId, name);
    }

    /// An address of the mission comes back to it, whoever claimed its owner.
    ///
    /// @throws NotFound where it is no address of this mission
    public void takeBack(Mission mission, String address) {
        if (!mission.addresses().contains(address)) throw new NotFound();
        join(people.ensure(address, "", mission.locale()).id(), mission, "");
    }

    /// Somebody who left the mission, or is not to come to it, loses its invitations and answers.
    ///
    /// @param id of a member's person, or of somebody who was named
    /// @throws NotFound where the mission knows neither
    public void remove(UUID missionId, UUID id) {
        if (named.delete(id, missionId)) return;
        if (!delegates.remove(id, missionId)) throw new NotFound();
        people.revoke(id, Role.DELEGATE);
        audit.record("delegate.remove", "mission/" + missionId, Map.of("person", id));
    }

    private Optional<NamedDelegate> naming(Person person, UUID missionId) {
        return named.at(person.email()).stream()
                .filter(offer -> offer.missionId().equals(missionId))
                .findFirst();
    }

    /// Answers that he gave for another mission go with it.
    private void join(UUID personId, Mission mission, String name) {
        missions.ofDelegate(personId).ifPresent(other -> delegates.remove(personId, other.id()));
        delegates.put(personId, mission.id(), name, clock.instant());
        people.grant(personId, Role.DELEGATE);
        audit.record("delegate.join", "mission/" + mission.id(), Map.of("person", personId));
    }
}
