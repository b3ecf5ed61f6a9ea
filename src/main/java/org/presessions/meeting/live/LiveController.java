package org.presessions.meeting.live;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.live.relay.Relay;
import org.presessions.meeting.live.relay.RelayTicket;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.meeting.sound.LivePlace;
import org.presessions.meeting.sound.Rights;
import org.presessions.shared.Coded;
import org.presessions.shared.NotFound;
import org.presessions.shared.Visitor;
import org.presessions.shared.limits.RateLimits;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;

/// How a browser comes to the sound and the picture of the room, or of its backstage: all that it has to agree on with
/// the live server goes
/// through here.
@Controller
@RequestMapping({"/pre-sessions/{series}/{state}/meeting/live", "/pre-sessions/{series}/{state}/meeting/backstage/live"
})
class LiveController {
    private static final int OPENED_AT_MOST = 60;
    private static final int CANDIDATES_AT_MOST = 40;
    private static final int CANDIDATE_CHARACTERS_AT_MOST = 500;
    private static final int PAGE_CHARACTERS_AT_MOST = 40;

    private final LiveSound sound;
    private final Meetings meetings;
    private final PlaceRights places;
    private final TableNames names;
    private final RateLimits limits;
    private final Relay relay;

    LiveController(
            LiveSound sound, Relay relay, Meetings meetings, PlaceRights places, TableNames names, RateLimits limits) {
        this.sound = sound;
        this.relay = relay;
        this.meetings = meetings;
        this.places = places;
        this.names = names;
        this.limits = limits;
    }

    /// How a browser comes to the live server whose network lets nothing else out; before the door opens too, for
    /// whoever
    /// tries the line.
    @PostMapping("/relay")
    @ResponseBody
    RelayTicket relay(Sitting sitting, HttpServletRequest request) {
        var owner = owner(sitting, attendee(sitting), request);
        rights(owner);
        counted(owner);
        return relay.ticket(sitting.id(), owner.personId());
    }

    /// The live server's offer to a browser that hears the room; it answers at `{id}/answer`.
    ///
    /// @param channel code of a language; empty for the floor
    @PostMapping("/listening")
    @ResponseBody
    LiveOpened listen(Sitting sitting, @RequestParam(defaultValue = "") String channel, HttpServletRequest request) {
        return attend(sitting, LiveKind.LISTENS, channel, request);
    }

    /// As [#listen], for the picture of who has the floor.
    @PostMapping("/watching")
    @ResponseBody
    LiveOpened watch(Sitting sitting, HttpServletRequest request) {
        return attend(sitting, LiveKind.WATCHES, "", request);
    }

    /// As [#watch], for the others at the table; not there for whoever is not of it.
    @PostMapping("/table")
    @ResponseBody
    TableNames.Table see(Sitting sitting, Locale locale, HttpServletRequest request) {
        var owner = admitted(sitting, request);
        if (!rights(owner).isAtTable()) throw new NotFound();
        var viewer = attendee(sitting);
        var opened = sound.see(counted(owner));
        var table = Optional.<TableNames.Table>empty();
        try {
            table = Optional.of(names.named(opened, sitting, viewer, locale));
            return table.get();
        } finally { // its browser does not know of it, and could not end it
            if (table.isEmpty()) sound.close(opened.id(), owner);
        }
    }

    /// The live server's answer to a browser that may speak; not there for whoever may not.
    ///
    /// @param sdp the browser's offer
    /// @param was the id of its connection that has ended, where it comes back unasked; 409 where the same person
    /// speaks by another page meanwhile
    /// @param page a name that the page gives itself; up to 40 characters
    @PostMapping("/speaking")
    @ResponseBody
    LiveOpened speak(
            Sitting sitting,
            @RequestParam(defaultValue = "") String sdp,
            @RequestParam Optional<UUID> was,
            @RequestParam(defaultValue = "") String page,
            HttpServletRequest request) {
        var owner = admitted(sitting, request);
        var rights = rights(owner);
        if (!rights.voice().hasMicrophone()) throw new NotFound();
        var offer = SpokenOffer.sound(sdp).orElseThrow(LiveController::bad);
        return sound.bring(here(counted(owner), kind(rights), was, page), kind(rights), rights.channel(), offer, page);
    }

    private static LiveKind kind(Rights rights) {
        if (!rights.channel().isEmpty()) return LiveKind.INTERPRETS;
        return rights.isAltered() ? LiveKind.SPEAKS_ALTERED : LiveKind.SPEAKS;
    }

    /// As [#speak], for a camera; not there for whoever is not to be seen.
    @PostMapping("/showing")
    @ResponseBody
    LiveOpened show(
            Sitting sitting,
            @RequestParam(defaultValue = "") String sdp,
            @RequestParam Optional<UUID> was,
            @RequestParam(defaultValue = "") String page,
            HttpServletRequest request) {
        var owner = admitted(sitting, request);
        if (!rights(owner).sight().hasCamera()) throw new NotFound();
        var offer = SpokenOffer.picture(sdp).orElseThrow(LiveController::bad);
        return sound.bring(here(counted(owner), LiveKind.SHOWS, was, page), LiveKind.SHOWS, "", offer, page);
    }

    @PostMapping("/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(
            Sitting sitting,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String sdp,
            HttpServletRequest request) {
        var owner = admitted(sitting, request);
        sound.answer(id, owner, SpokenOffer.answer(sdp).orElseThrow(LiveController::bad));
    }

    @PostMapping("/{id}/size")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resize(
            Sitting sitting,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String size,
            HttpServletRequest request) {
        var owner = admitted(sitting, request);
        sound.resize(id, owner, Coded.find(PictureSize.class, size).orElseThrow(LiveController::bad));
    }

    /// Where the browser can be reached, one line each; none says that these were all.
    @PostMapping("/{id}/candidates")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reach(Sitting sitting, @PathVariable UUID id, HttpServletRequest request) {
        var owner = admitted(sitting, request);
        var sent = request.getParameterValues("candidate");
        sound.reach(id, owner, sent == null ? List.of() : checked(sent));
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Sitting sitting, @PathVariable UUID id, HttpServletRequest request) {
        sound.close(id, admitted(sitting, request));
    }

    private LiveOwner admitted(Sitting sitting, HttpServletRequest request) {
        var attendee = attendee(sitting);
        var owner = owner(sitting, attendee, request);
        if (!places.admit(owner.place(), sitting, attendee)) throw new NotFound();
        return owner;
    }

    private Attendee attendee(Sitting sitting) {
        return meetings.attendee(Visitor.signedIn(), sitting).orElseThrow(NotFound::new);
    }

    private static LiveOwner owner(Sitting sitting, Attendee attendee, HttpServletRequest request) {
        return new LiveOwner(
                LivePlace.of(sitting.id(), request),
                attendee.personId(),
                request.getSession().getId());
    }

    private LiveOpened attend(Sitting sitting, LiveKind kind, String channel, HttpServletRequest request) {
        var owner = admitted(sitting, request);
        rights(owner);
        if (!channel.isEmpty() && !places.hasChannel(owner.place(), channel)) throw new NotFound();
        return sound.attend(counted(owner), kind, channel);
    }

    /// @throws NotFound where the meeting has ended
    private Rights rights(LiveOwner owner) {
        var rights = places.of(owner.place(), Set.of(owner.personId())).get(owner.personId());
        if (rights == null) throw new NotFound();
        return rights;
    }

    private LiveOwner counted(LiveOwner owner) {
        limits.take("live", owner.personId().toString(), OPENED_AT_MOST, Duration.ofMinutes(1));
        return owner;
    }

    private LiveOwner here(LiveOwner owner, LiveKind kind, Optional<UUID> was, String page) {
        if (page.length() > PAGE_CHARACTERS_AT_MOST) throw bad();
        if (was.isPresent() && sound.isElsewhere(owner, kind, page))
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        return owner;
    }

    private static ResponseStatusException bad() {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }

    private static List<String> checked(String... sent) {
        var candidates =
                Stream.of(sent).filter(one -> one.startsWith("candidate:")).toList();
        var isTooMuch = candidates.size() > CANDIDATES_AT_MOST
                || candidates.stream().anyMatch(one -> one.length() > CANDIDATE_CHARACTERS_AT_MOST);
        if (isTooMuch) throw bad();
        return candidates;
    }
}
