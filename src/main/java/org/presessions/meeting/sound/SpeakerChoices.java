package org.presessions.meeting.sound;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.meeting.Attendee;
import org.presessions.protection.Choice;
import org.presessions.protection.Protection;
import org.presessions.selection.Seat;
import org.springframework.stereotype.Component;

/// What a speaker chose of being heard and seen live. It comes before whatever a meeting allows; of one who sits on two
/// panels that meet, the choice that shows less.
@Component
public class SpeakerChoices {
    private final Protection protection;
    private final Optional<LiveServer> server;

    SpeakerChoices(Protection protection, Optional<LiveServer> server) {
        this.protection = protection;
        this.server = server;
    }

    /// Whether the voice is not to be heard, not even altered.
    public boolean isWithheld(Attendee attendee) {
        return isProtectedOnSome(attendee) || attendee.seats().stream().anyMatch(this::isWithheld);
    }

    /// The places of which nobody is ever heard, not even altered: what was written is read instead.
    public Set<UUID> unheard(Collection<Seat> places) {
        var each = places.stream().flatMap(place -> place.speakers().stream()).toList();
        var withheld = protection.whose(each, this::isWithheld);
        return places.stream()
                .filter(place -> place.speakers().stream().allMatch(one -> withheld.contains(one.id())))
                .map(Seat::id)
                .collect(Collectors.toSet());
    }

    /// Whether the voice is heard altered only.
    public boolean isAltered(Attendee attendee) {
        return !isProtectedOnSome(attendee) && attendee.seats().stream().anyMatch(this::isAltered);
    }

    public boolean isUnseen(Attendee attendee) {
        return isProtectedOnSome(attendee)
                || attendee.seats().stream()
                        .anyMatch(seat -> !protection.choice(seat).isSeenLive());
    }

    /// Whether somebody is protected on one of the panels that meet, and not on the other: whoever heard or saw both
    /// would know that they are one.
    private boolean isProtectedOnSome(Attendee attendee) {
        return attendee.seats().stream()
                        .map(seat -> protection.choice(seat).isProtected())
                        .distinct()
                        .count()
                > 1;
    }

    /// Of where the live sound comes from; empty while it is away.
    public String server() {
        return server.flatMap(LiveServer::name).orElse("");
    }

    private boolean isWithheld(Seat seat) {
        return isWithheld(protection.choice(seat));
    }

    private boolean isWithheld(Choice choice) {
        return !choice.isHeardLive() && !isAltered(choice);
    }

    private boolean isAltered(Seat seat) {
        return isAltered(protection.choice(seat));
    }

    private boolean isAltered(Choice choice) {
        return choice.isHeardAltered()
                && server.filter(LiveServer::altersVoices).isPresent();
    }
}
