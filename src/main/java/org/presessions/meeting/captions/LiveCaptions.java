package org.presessions.meeting.captions;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.audit.Audit;
import org.presessions.meeting.log.Announcement;
import org.presessions.meeting.log.MeetingAnnouncementRepository;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.protection.Choice;
import org.presessions.protection.Protection;
import org.presessions.selection.Panels;
import org.presessions.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The live captions of meetings. What is typed is told to the room at once; it is kept where it is nobody's of the
/// panel, or that speaker lets words be kept.
@Component
@Transactional
public class LiveCaptions {
    private final LiveCaptionRepository repository;
    private final MeetingAnnouncementRepository announcements;
    private final Panels panels;
    private final Protection protection;
    private final JsonMapper json;
    private final Clock clock;
    private final Audit audit;

    LiveCaptions(
            LiveCaptionRepository repository,
            MeetingAnnouncementRepository announcements,
            Panels panels,
            Protection protection,
            JsonMapper json,
            Clock clock,
            Audit audit) {
        this.audit = audit;
        this.repository = repository;
        this.announcements = announcements;
        this.panels = panels;
        this.protection = protection;
        this.json = json;
        this.clock = clock;
    }

    /// Who may type, and whether there is anything to type now, is decided before.
    ///
    /// @param seatId of the speaker who has the floor
    public void type(Sitting sitting, String language, String text, Optional<UUID> seatId, UUID typedBy) {
        var line = new HashMap<String, Object>(Map.of("language", language, "text", text));
        if (seatId.map(kept(sitting)::contains).orElse(true))
            line.put("number", repository.insert(sitting.id(), language, text, seatId, clock.instant(), typedBy));
        announcements.announce(Announcement.ofCaption(sitting.id(), json.writeValueAsString(line)));
    }

    /// Takes a kept line from all pages, the open ones too. The record of who did what says that there was one, and not
    /// its words.
    ///
    /// @throws NotFound where there is none that this person may remove
    public void remove(Sitting sitting, long number, UUID personId, boolean moderates) {
        var isTheirs = of(sitting).stream()
                .anyMatch(line -> line.number() == number && line.isRemovableBy(personId, moderates));
        if (!isTheirs) throw new NotFound();
        repository.delete(sitting.id(), number);
        audit.record("meeting.remove-caption", "meeting/" + sitting.id(), Map.of("line", number));
        announcements.announce(
                Announcement.ofCaption(sitting.id(), json.writeValueAsString(Map.of("removed", number))));
    }

    /// What was kept and may be read still, as it was typed.
    @Transactional(readOnly = true)
    public List<Caption> of(Sitting sitting) {
        var all = repository.of(sitting.id());
        if (all.stream().allMatch(caption -> caption.seatId().isEmpty())) return all;
        var kept = kept(sitting);
        return all.stream()
                .filter(caption ->
                        caption.seatId().filter(id -> !kept.contains(id)).isEmpty())
                .toList();
    }

    /// Erases the words of speakers who took theirs back.
    ///
    /// @return how many lines
    public int erase() {
        return repository.erase(protection.takenBack(repository.seats()).keySet());
    }

    private Set<UUID> kept(Sitting sitting) {
        return protection.whose(panels.ofAll(sitting.preSessionIds()), Choice::isKept);
    }
}
