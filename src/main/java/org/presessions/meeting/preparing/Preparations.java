package org.presessions.meeting.preparing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.presessions.meeting.log.Announcement;
import org.presessions.meeting.log.MeetingAnnouncementRepository;
import org.presessions.meeting.preparing.PreparationRepository.PersonsTry;
import org.presessions.meeting.preparing.PreparationRepository.Stay;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What speakers tried and rehearsed before their meeting. It is for the desk and for themselves, and no part of the
/// meeting's log. Who may do so is decided before.
@Component
@Transactional
public class Preparations {
    private static final Duration LATELY = Duration.ofMinutes(2);
    private static final Duration PRESENT = Duration.ofSeconds(20);

    private final PreparationRepository repository;
    private final MeetingAnnouncementRepository announcements;
    private final Clock clock;

    Preparations(PreparationRepository repository, MeetingAnnouncementRepository announcements, Clock clock) {
        this.repository = repository;
        this.announcements = announcements;
        this.clock = clock;
    }

    /// Of whoever did anything yet, by the ids of the persons.
    @Transactional(readOnly = true)
    public Map<UUID, Preparation> of(UUID preSessionId) {
        var tries = repository.tries(preSessionId).stream()
                .collect(groupingBy(PersonsTry::personId, mapping(PersonsTry::last, toList())));
        var stays = repository.stays(preSessionId).stream().collect(toMap(Stay::personId, stay -> stay));
        var persons = new HashSet<>(tries.keySet());
        persons.addAll(stays.keySet());
        return persons.stream()
                .collect(toMap(id -> id, id -> preparation(tries.getOrDefault(id, List.of()), stays.get(id))));
    }

    public void tried(UUID preSessionId, UUID personId, DeviceTry last) {
        repository.tried(preSessionId, personId, last);
        tell(preSessionId);
    }

    public void ready(UUID preSessionId, UUID personId, boolean isReady) {
        repository.ready(preSessionId, personId, isReady ? Optional.of(clock.instant()) : Optional.empty());
        tell(preSessionId);
    }

    /// Notes that these persons have come into the backstage.
    public void came(UUID preSessionId, Set<UUID> personIds) {
        seen(preSessionId, personIds);
        tell(preSessionId);
    }

    /// Notes that these persons are there still.
    public void seen(UUID preSessionId, Set<UUID> personIds) {
        repository.seen(preSessionId, personIds, clock.instant());
    }

    /// In which backstages persons were seen a moment ago and did not leave; in others they are not.
    @Transactional(readOnly = true)
    public Map<UUID, Set<UUID>> whereSeen(Set<UUID> personIds) {
        return repository.where(personIds, clock.instant().minus(LATELY));
    }

    public void left(UUID preSessionId, UUID personId) {
        repository.left(preSessionId, personId, clock.instant());
        tell(preSessionId);
    }

    /// Who is in the backstage now.
    @Transactional(readOnly = true)
    public List<UUID> present(UUID preSessionId) {
        return repository.present(preSessionId, clock.instant().minus(PRESENT));
    }

    /// Of which Pre-sessions there is anything.
    @Transactional(readOnly = true)
    public List<UUID> preSessions() {
        return repository.preSessions();
    }

    /// @return how many persons it was about
    public int erase(Collection<UUID> preSessionIds) {
        return repository.erase(preSessionIds);
    }

    private void tell(UUID preSessionId) {
        announcements.announce(Announcement.ofBackstage(preSessionId));
    }

    private static Preparation preparation(List<DeviceTry> tries, @Nullable Stay stay) {
        if (stay == null) return new Preparation(tries, Optional.empty(), Optional.empty());
        return new Preparation(tries, stay.seenAt(), stay.readyAt());
    }
}
