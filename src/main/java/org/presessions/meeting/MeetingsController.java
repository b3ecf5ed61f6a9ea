package org.presessions.meeting;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.presessions.calendar.Calendar;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.meeting.sittings.Sittings;
import org.presessions.people.Role;
import org.presessions.shared.NotFound;
import org.presessions.shared.PageFrame;
import org.presessions.shared.Visitor;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The moderators' list of the meetings that come, and its place in the header.
@Controller
class MeetingsController implements PageFrame.Places {
    private static final Duration AFTERWARDS = Duration.ofHours(12);
    private static final String PATH = "/meetings";

    private final Calendar calendar;
    private final Sittings sittings;
    private final Meetings meetings;
    private final Clock clock;

    MeetingsController(Calendar calendar, Sittings sittings, Meetings meetings, Clock clock) {
        this.calendar = calendar;
        this.sittings = sittings;
        this.meetings = meetings;
        this.clock = clock;
    }

    /// A meeting that comes, or has just been.
    record Coming(Sitting sitting, Meetings.Stage stage) {}

    @GetMapping(PATH)
    String list(Model model) {
        if (!Visitor.current().isSignedIn())
            throw new AuthenticationCredentialsNotFoundException("the list asks who you are");
        if (!moderates(Visitor.current())) throw new NotFound();
        model.addAttribute("coming", coming());
        return "meeting/list";
    }

    @Override
    public List<PageFrame.Place> placesFor(Visitor visitor) {
        return moderates(visitor) ? List.of(new PageFrame.Place("meeting.places", PATH, 50)) : List.of();
    }

    private List<Coming> coming() {
        var since = clock.instant().minus(AFTERWARDS);
        var all = Stream.concat(calendar.upcoming(since).stream().map(Sitting::of), sittings.jointSince(since).stream())
                .sorted(Comparator.comparing(sitting -> sitting.begins().orElse(Instant.MAX)))
                .toList();
        var stages = meetings.stages(all.stream().map(Sitting::id).toList());
        return all.stream()
                .map(sitting -> new Coming(sitting, requireNonNull(stages.get(sitting.id()))))
                .toList();
    }

    private static boolean moderates(Visitor visitor) {
        return visitor.is(Role.MODERATOR.code(), Role.SECRETARIAT.code(), Role.ADMINISTRATOR.code());
    }
}
