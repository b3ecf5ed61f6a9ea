package org.presessions.missions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.presessions.shared.NotFound;
import org.presessions.states.State;
import org.presessions.states.States;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The register of the missions: one for each State, with its addresses. The secretariat keeps it.
@Component
@Transactional
public class MissionRegister {
    private final MissionRepository missions;
    private final Audit audit;

    MissionRegister(MissionRepository missions, Audit audit, States states) {
        this.missions = missions;
        this.audit = audit;
        missions.register(states.all().stream().map(State::iso3).toList());
    }

    @Transactional(readOnly = true)
    public List<Mission> all() {
        return missions.all();
    }

    /// @throws NotFound where there is no such State
    @Transactional(readOnly = true)
    public Mission ofState(String iso3) {
        return missions.ofState(iso3).orElseThrow(NotFound::new);
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

    /// Takes over what was pasted: all of it or nothing. Missions that it does not name stay as they are.
    void take(List<MissionImport.Entry> entries) {
        for (var entry : entries) save(ofState(entry.state().iso3()).id(), entry.locale(), entry.emails());
    }
}
