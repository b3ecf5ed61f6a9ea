package org.presessions.meeting;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
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
    private final Meetings meetings;
    private final Clock clock;

    MeetingsController(Calendar calendar, Meetings meetings, Clock clock) {
        this.calendar = calendar;
        this.meetings = meetings;
        this.clock = clock;
    }

    /// A meeting that comes, or has just been.
    record Coming(PreSession preSession, Meetings.Stage stage) {}

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
        var preSessions = calendar.upcoming(clock.instant().minus(AFTERWARDS));
        var stages = meetings.stages(preSessions.stream().map(PreSession::id).toList());
        return preSessions.stream()
                .map(preSession -> new Coming(preSession, requireNonNull(stages.get(preSession.id()))))
                .toList();
    }

    private static boolean moderates(Visitor visitor) {
        return visitor.is(Role.MODERATOR.code(), Role.SECRETARIAT.code(), Role.ADMINISTRATOR.code());
    }
}
