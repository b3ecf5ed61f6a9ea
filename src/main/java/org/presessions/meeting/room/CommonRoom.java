package org.presessions.meeting.room;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.presessions.meeting.Attendee;
import org.presessions.meeting.MeetingAccess;
import org.presessions.meeting.MeetingDraftRepository;
import org.presessions.meeting.MeetingRoom;
import org.presessions.meeting.MeetingRooms;
import org.presessions.meeting.Meetings;
import org.presessions.meeting.QuestionForm;
import org.presessions.meeting.help.RoomHelp;
import org.presessions.meeting.log.MeetingState;
import org.presessions.meeting.log.Programme;
import org.presessions.meeting.sittings.Sitting;
import org.presessions.meeting.sittings.Sittings;
import org.presessions.shared.FieldErrors;
import org.presessions.shared.UnaskedPages;
import org.presessions.states.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.ExtendedModelMap;

/// The room as it is to all delegates who have nothing of their own in it, which are nearly all: the same to each of
/// them in one language, and so made once for all.
@Component
@Transactional(readOnly = true)
public class CommonRoom {
    /// The name of the visitor's own State, and what was wrong with what the visitor sent.
    private static final Set<String> OWN = Set.of("place", "errors");

    private static final String MARKS = "[name=_csrf], [name=_for], [name=key]";

    private final MeetingRooms rooms;
    private final RoomPage page;
    private final Sittings sittings;
    private final Meetings meetings;
    private final MeetingDraftRepository drafts;
    private final RoomHelp help;
    private final UnaskedPages pages;

    CommonRoom(
            MeetingRooms rooms,
            RoomPage page,
            Sittings sittings,
            Meetings meetings,
            MeetingDraftRepository drafts,
            RoomHelp help,
            UnaskedPages pages) {
        this.rooms = rooms;
        this.page = page;
        this.sittings = sittings;
        this.meetings = meetings;
        this.drafts = drafts;
        this.help = help;
        this.pages = pages;
    }

    /// A part of the page.
    ///
    /// @param html the element that `data-part` names, without the marks of a browser
    /// @param essence the same without what differs each time and means nothing
    public record Part(String html, String essence) {
        public boolean isLike(@Nullable Part other) {
            return other != null && essence.equals(other.essence);
        }
    }

    /// The parts of the page by their names; empty where the room is closed to delegates, or where the one of them has
    /// something of their own there by now: nobody else may see that.
    ///
    /// @param one of those who see it so
    public Map<String, Part> parts(UUID meetingId, Attendee one, Locale locale) {
        return UnaskedPages.forNobody(locale, () -> {
            var room = sittings.find(meetingId).map(sitting -> rooms.asDelegate(sitting, one));
            return room.filter(there -> there.isDoorOpen() && isOneOfMany(one, there.sitting(), there.state()))
                    .map(there -> parts(there, locale))
                    .orElse(Map.of());
        });
    }

    /// Those who see nothing but what all see, by their ids: no question, hand, draft, floor or help of their own.
    public Set<UUID> seenBy(Collection<Attendee> attendees, UUID meetingId) {
        var sitting = sittings.find(meetingId);
        if (sitting.isEmpty()) return Set.of();
        var state = meetings.state(meetingId);
        var withOwn = new HashSet<>(drafts.writers(meetingId));
        help.of(meetingId).forEach(request -> withOwn.add(request.personId()));
        return attendees.stream()
                .filter(attendee -> !withOwn.contains(attendee.personId()))
                .filter(attendee -> isOneOfMany(attendee, sitting.get(), state))
                .map(Attendee::personId)
                .collect(toSet());
    }

    private static boolean isOneOfMany(Attendee attendee, Sitting sitting, MeetingState state) {
        if (attendee.moderates() || attendee.seat().isPresent()) return false;
        if (!attendee.parts().isEmpty() || MeetingAccess.isUnderReview(sitting, attendee)) return false;
        if (MeetingAccess.isRemoved(attendee, state) || MeetingAccess.isLockedOut(sitting, attendee, state))
            return false;
        return attendee.state().filter(own -> !takesPart(own, sitting, state)).isPresent()
                && state.questions().from(attendee.personId()).isEmpty();
    }

    private static boolean takesPart(State own, Sitting sitting, MeetingState state) {
        var party = Optional.of(sitting.party(own));
        var holder = state.programme().floor().map(Programme.Floor::party);
        return party.flatMap(state.hands()::of).isPresent() || holder.equals(party);
    }

    private Map<String, Part> parts(MeetingRoom room, Locale locale) {
        var model = new ExtendedModelMap();
        var view = page.of(room, QuestionForm.empty(), new FieldErrors(), model);
        if (!Optional.empty().equals(model.get("draft")) || !List.of().equals(model.get("help"))) return Map.of();
        var html = Jsoup.parse(pages.html(view, model, room.path(), locale));
        html.outputSettings().prettyPrint(false);
        html.select(MARKS).attr("value", "");
        var parts = new LinkedHashMap<String, Part>();
        for (var part : html.select("[data-part]"))
            if (!OWN.contains(part.attr("data-part")))
                parts.put(part.attr("data-part"), new Part(part.outerHtml(), essence(part)));
        return parts;
    }

    /// The clock runs in the browser.
    private static String essence(Element part) {
        var copy = part.clone();
        copy.select("[data-clock]").empty();
        copy.select("[data-server-now]").removeAttr("data-server-now");
        return copy.outerHtml();
    }
}
