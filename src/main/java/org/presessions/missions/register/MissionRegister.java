package org.presessions.missions.register;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.presessions.shared.NotFound;
import org.presessions.shared.words.Alphabet;
import org.presessions.states.MembersAndObservers;
import org.presessions.states.State;
import org.presessions.states.States;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The register of the missions: one for each State, and for observers that the secretariat adds; with their addresses.
@Component
@Transactional
public class MissionRegister {
    private final MissionRepository missions;
    private final Audit audit;
    private final MembersAndObservers parties;

    MissionRegister(MissionRepository missions, Audit audit, States states, MembersAndObservers parties) {
        this.missions = missions;
        this.audit = audit;
        this.parties = parties;
        missions.register(states.all().stream().map(State::iso3).toList());
    }

    @Transactional(readOnly = true)
    public List<Mission> all() {
        return missions.all();
    }

    /// In the order of their names.
    @Transactional(readOnly = true)
    List<Mission> all(Locale locale) {
        return all().stream()
                .sorted(Comparator.comparing(mission -> mission.state().name(locale), Alphabet.of(locale)))
                .toList();
    }

    /// Observers that are no States, and not in the register yet.
    @Transactional(readOnly = true)
    List<State> addable() {
        var there = all().stream().map(Mission::state).toList();
        return parties.observers().stream()
                .filter(observer -> !there.contains(observer))
                .toList();
    }

    /// Adds an observer's mission; once more changes nothing.
    void add(State observer) {
        missions.register(List.of(observer.iso3()));
        audit.record("mission.add", "mission/" + ofState(observer.iso3()).id(), Map.of("code", observer.iso3()));
    }

    /// @throws NotFound where there is no such State, or an observer is not in the register
    @Transactional(readOnly = true)
    public Mission ofState(String iso3) {
        return missions.ofState(iso3).orElseThrow(NotFound::new);
    }

    /// Whose each address is.
    @Transactional(readOnly = true)
    Map<String, State> addresses() {
        var known = new HashMap<String, State>();
        for (var mission : all()) mission.addresses().forEach(address -> known.put(address, mission.state()));
        return known;
    }

    /// The mission that already writes under an address.
    @Transactional(readOnly = true)
    public Optional<Mission> at(String email) {
        return missions.at(email);
    }

    /// Sets the language of a mission and all its addresses, which get the invitations.
    ///
    /// @param addresses no other mission's; as `EmailAddress.parse` returned them
    public void save(UUID missionId, Locale locale, List<String> addresses) {
        missions.save(missionId, locale, addresses.stream().distinct().toList());
        audit.record("mission.edit", "mission/" + missionId, Map.of("addresses", addresses.size()));
    }

    /// Takes over what was pasted and understood. Missions that it does not name stay as they are.
    void take(List<MissionImport.Entry> entries) {
        missions.register(entries.stream().map(entry -> entry.state().iso3()).toList());
        for (var entry : entries) save(ofState(entry.state().iso3()).id(), entry.locale(), entry.emails());
    }
}
