package org.presessions.site;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.presessions.audit.Audit;
import org.presessions.audit.Deed;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.people.People;
import org.presessions.people.Person;
import org.presessions.selection.PanelDesk;
import org.presessions.shared.Task;
import org.springframework.stereotype.Component;

/// What colleagues did in the last days, and how to take the latest back: five people work at one desk.
@Component
class JustDone {
    private static final Duration SINCE = Duration.ofDays(3);
    private static final int AT_MOST = 8;
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("panel.change", "site.done.panel-change"),
            Map.entry("panel.write-letters", "site.done.panel-write-letters"),
            Map.entry("statement.approve", "site.done.statement-approve"),
            Map.entry("statement.ask-changes", "site.done.statement-ask-changes"),
            Map.entry("mail.release", "site.done.mail-release"),
            Map.entry("mail.discard", "site.done.mail-discard"),
            Map.entry("series.announce", "site.done.series-announce"),
            Map.entry("series.redate", "site.done.series-redate"),
            Map.entry("pre-session.schedule", "site.done.pre-session-schedule"),
            Map.entry("pre-session.give-up", "site.done.pre-session-give-up"),
            Map.entry("pre-session.take-up", "site.done.pre-session-take-up"),
            Map.entry("call.extend", "site.done.call-extend"));

    private final Audit audit;
    private final Calendar calendar;
    private final People people;
    private final PanelDesk panels;
    private final Clock clock;

    JustDone(Audit audit, Calendar calendar, People people, PanelDesk panels, Clock clock) {
        this.audit = audit;
        this.calendar = calendar;
        this.people = people;
        this.panels = panels;
        this.clock = clock;
    }

    /// The newest first.
    List<DoneLine> lately(List<Series> all) {
        var deeds = audit.deeds(WORDS.keySet(), clock.instant().minus(SINCE), AT_MOST);
        var preSessions = calendar.preSessions(
                deeds.stream().flatMap(deed -> preSessionId(deed).stream()).toList());
        var series = all.stream().collect(Collectors.toMap(Series::id, Function.identity()));
        var who = people.find(deeds.stream().map(Deed::actorId).toList());
        return deeds.stream()
                .flatMap(deed -> Optional.ofNullable(who.get(deed.actorId()))
                        .flatMap(person -> line(deed, person, preSessions, series))
                        .stream())
                .toList();
    }

    private Optional<DoneLine> line(
            Deed deed, Person person, Map<UUID, PreSession> preSessions, Map<UUID, Series> series) {
        var preSession = preSessionId(deed).map(preSessions::get);
        return path(deed, preSession, series)
                .map(path -> new DoneLine(
                        deed.at(),
                        person.name(),
                        Task.Sentence.of(requireNonNull(WORDS.get(deed.act())), times(deed)),
                        preSession.map(PreSession::state),
                        path,
                        preSession.flatMap(known -> undo(deed, known))));
    }

    private static int times(Deed deed) {
        return deed.details().get("letters") instanceof Number letters ? letters.intValue() : deed.times();
    }

    /// Absent where it is about what is no more.
    private static Optional<String> path(Deed deed, Optional<PreSession> preSession, Map<UUID, Series> series) {
        return switch (deed.act().substring(0, deed.act().indexOf('.'))) {
            case "mail" -> Optional.of("/desk/outbox");
            case "statement" -> Optional.of("/desk/statements/" + deed.subjectId());
            case "series" -> Optional.ofNullable(series.get(deed.subjectId())).map(one -> "/desk/series/" + one.slug());
            case "panel" -> preSession.map(one -> "/desk" + one.path() + "/panel");
            case "call" -> preSession.map(one -> "/desk" + one.series().path() + "/call");
            default -> preSession.map(one -> "/desk" + one.path() + "/programme");
        };
    }

    private Optional<String> undo(Deed deed, PreSession preSession) {
        if (!(deed.act().equals("panel.change") && deed.details().get("version") instanceof Number version))
            return Optional.empty();
        return Optional.of(version.intValue())
                .filter(number -> panels.canUndo(preSession.id(), number))
                .map(number -> "/desk" + preSession.path() + "/panel/undo?version=" + number);
    }

    private static Optional<UUID> preSessionId(Deed deed) {
        if (deed.subject().startsWith("pre-session/")) return Optional.of(deed.subjectId());
        return Optional.ofNullable(deed.details().get("preSession")).map(id -> UUID.fromString(id.toString()));
    }
}
