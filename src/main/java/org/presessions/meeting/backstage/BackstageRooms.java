package org.presessions.meeting.backstage;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.calendar.PreSession;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.backstage.BackstageRoom.PresentName;
import org.presessions.meeting.preparing.Preparation;
import org.presessions.meeting.preparing.Preparations;
import org.presessions.meeting.preparing.PreparedSpeaker;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.protection.Protection;
import org.presessions.protection.Shown;
import org.presessions.selection.Panels;
import org.presessions.selection.Seat;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.presessions.statements.SpokenTexts;
import org.springframework.stereotype.Component;

/// Shows people backstage; for all but the panel and moderators there is none.
@Component
class BackstageRooms {
    private final Backstage backstage;
    private final Meetings meetings;
    private final Preparations preparations;
    private final Panels panels;
    private final Protection protection;
    private final People people;
    private final SpokenTexts texts;
    private final Clock clock;

    BackstageRooms(
            Backstage backstage,
            Meetings meetings,
            Preparations preparations,
            Panels panels,
            Protection protection,
            People people,
            SpokenTexts texts,
            Clock clock) {
        this.backstage = backstage;
        this.meetings = meetings;
        this.preparations = preparations;
        this.panels = panels;
        this.protection = protection;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /// The visitor as somebody of the panel, or moderating.
    Attendee visitor(PreSession preSession) {
        return meetings.attendee(Visitor.signedIn(), Sitting.of(preSession))
                .filter(attendee -> backstage.isOfPanel(preSession.id(), attendee))
                .orElseThrow(NotFound::new);
    }

    BackstageRoom of(PreSession preSession, Locale locale) {
        var attendee = visitor(preSession);
        var panel = panels.confirmed(preSession.id());
        var shown = protection.shown(panel, preSession);
        var known = preparations.of(preSession.id());
        var there = there(preSession);
        return new BackstageRoom(
                preSession,
                attendee,
                meetings.stage(preSession.id()),
                backstage.isOpen(preSession),
                backstage.sound(attendee, there),
                present(there, shown),
                known.getOrDefault(attendee.personId(), Preparation.NONE),
                attendee.seat().map(Seat::id).flatMap(seat -> texts.of(seat, locale)),
                attendee.moderates() ? speakers(panel, shown, known) : List.of(),
                clock.instant());
    }

    private Collection<Attendee> there(PreSession preSession) {
        var ids = new HashSet<>(preparations.present(preSession.id()));
        return backstage.ofPanel(preSession.id(), ids).values();
    }

    /// A speaker by the name that is shown, and not by the person's own.
    private List<PresentName> present(Collection<Attendee> there, Map<UUID, Shown> shown) {
        var moderating = new HashSet<UUID>();
        there.stream().filter(Attendee::moderates).map(Attendee::personId).forEach(moderating::add);
        var moderators = people.find(moderating).values().stream()
                .map(Person::name)
                .sorted()
                .map(name -> new PresentName(name, "", "moderator"));
        var speakers = there.stream()
                .flatMap(attendee -> attendee.seat().stream())
                .flatMap(seat -> Optional.ofNullable(shown.get(seat.id())).stream())
                .map(speaker -> new PresentName(speaker.name(), speaker.institution(), "speaker"))
                .distinct();
        return Stream.concat(moderators, speakers).toList();
    }

    private static List<PreparedSpeaker> speakers(
            List<Seat> panel, Map<UUID, Shown> shown, Map<UUID, Preparation> known) {
        return panel.stream()
                .flatMap(seat -> Optional.ofNullable(shown.get(seat.id())).stream()
                        .map(speaker -> new PreparedSpeaker(
                                speaker.name(), speaker.institution(), Preparation.of(seat.personIds(), known))))
                .toList();
    }
}
