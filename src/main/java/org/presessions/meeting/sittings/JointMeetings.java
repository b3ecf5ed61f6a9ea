package org.presessions.meeting.sittings;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.PreSessionGivenUp;
import org.presessions.calendar.PreSessionTakenUp;
import org.presessions.programme.ProgrammePublished;
import org.presessions.programme.Programmes;
import org.presessions.programme.PublishedBlock;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The joint meetings of a series, as its published programme has them. What has begun stays, whatever is published.
@Component
@Transactional
public class JointMeetings {
    private final JointMeetingRepository repository;
    private final Programmes programmes;
    private final Calendar calendar;

    JointMeetings(JointMeetingRepository repository, Programmes programmes, Calendar calendar) {
        this.repository = repository;
        this.programmes = programmes;
        this.calendar = calendar;
    }

    @Transactional(readOnly = true)
    public List<JointMeeting> of(UUID seriesId) {
        return repository.of(seriesId);
    }

    @ApplicationModuleListener
    void on(ProgrammePublished published) {
        settle(published.seriesId());
    }

    @ApplicationModuleListener
    void on(PreSessionGivenUp givenUp) {
        settle(calendar.preSession(givenUp.preSessionId()).series().id());
    }

    @ApplicationModuleListener
    void on(PreSessionTakenUp takenUp) {
        settle(calendar.preSession(takenUp.preSessionId()).series().id());
    }

    private void settle(UUID seriesId) {
        repository.lock(seriesId);
        var preSessions = calendar.preSessionsOf(seriesId);
        var planned = new HashSet<UUID>();
        for (var block : blocks(preSessions)) {
            var together = together(block, preSessions);
            if (together.size() < 2) continue;
            planned.add(block.id());
            settle(block, seriesId, together);
        }
        repository.letGo(seriesId, planned);
    }

    private static Set<UUID> together(PublishedBlock block, List<PreSession> preSessions) {
        return preSessions.stream()
                .filter(preSession -> block.states().contains(preSession.state()) && !preSession.isGivenUp())
                .map(PreSession::id)
                .collect(Collectors.toSet());
    }

    private List<PublishedBlock> blocks(List<PreSession> preSessions) {
        return preSessions.stream().findFirst().flatMap(first -> programmes.published(first.series())).stream()
                .flatMap(edition -> edition.blocks().stream())
                .filter(PublishedBlock::isJoint)
                .toList();
    }

    private void settle(PublishedBlock block, UUID seriesId, Set<UUID> preSessionIds) {
        repository.make(block.id(), seriesId);
        if (repository.hasBegun(block.id())) return;
        repository.ask(block.id(), preSessionIds);
        repository.plan(block.id(), block.startsAt(), block.length());
    }
}
