package org.presessions.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.meeting.commands.MeetingStage;
import org.presessions.meeting.commands.OrderRule;
import org.presessions.meeting.log.Hands;
import org.presessions.meeting.log.OrderChange;
import org.presessions.meeting.log.Programme;
import org.presessions.meeting.log.SpeakingOrder;
import org.presessions.protection.Shown;
import org.presessions.shared.Page;
import org.presessions.states.RegionalGroup;
import org.presessions.states.State;

/// Who has the floor and who wants it, as one person in the room may see them.
public record RoomFloor(MeetingRoom room) {
    private static final int LOT_SHOWN = 8;

    /// As what the visitor may speak; empty for moderators, and for somebody who is protected on one of the panels that
    /// meet and not on the other.
    public Optional<FloorParty> own() {
        var attendee = room.attendee();
        var seats = attendee.seats().stream()
                .flatMap(seat -> room.seat(seat.id()).stream())
                .toList();
        if (seats.stream().map(Shown::isProtected).distinct().count() > 1) return Optional.empty();
        var places = attendee.seats().stream()
                .<FloorParty>map(seat -> new FloorParty.Panellist(seat.id()))
                .toList();
        var holder = holder();
        return places.stream()
                .filter(place -> holder.filter(place::equals).isPresent())
                .findFirst()
                .or(() -> places.stream().findFirst())
                .or(() -> attendee.state().map(this::party));
    }

    /// Whether the visitor has it.
    public boolean isOwn() {
        return holder().isPresent() && holder().equals(own());
    }

    /// Whether nobody comes before the visitor: of those who wait, once the floor is given to them, or of those whose
    /// statements are screened.
    public boolean isNext() {
        var isFirst = ownPlace().filter(place -> place.number() == 1).isPresent();
        var isNextTurn =
                room.nextSpeaker().filter(next -> isOwnSeat(next.seatId())).isPresent();
        return room.stage() == MeetingStage.QUESTIONS && isFirst || room.stage().isRunning() && isNextTurn;
    }

    private boolean isOwnSeat(UUID seatId) {
        return room.attendee().seats().stream().anyMatch(seat -> seat.id().equals(seatId));
    }

    /// Whether the visitor is told that the time is nearly over: whoever speaks, and whoever gives the time.
    public boolean isWarned() {
        return room.stage() != MeetingStage.SCREENING
                && (isOwn() || room.attendee().moderates());
    }

    private Optional<FloorParty> holder() {
        return room.programme().floor().map(Programme.Floor::party);
    }

    public FloorParty party(State state) {
        return room.sitting().party(state);
    }

    /// Code of a party's regional group; empty for the panel and for observers.
    public String region(FloorParty party) {
        return state(party)
                .flatMap(State::regionalGroup)
                .map(RegionalGroup::code)
                .orElse("");
    }

    public Optional<State> state(FloorParty party) {
        return switch (party) {
            case FloorParty.Panellist panellist -> Optional.empty();
            case FloorParty.Delegation(var iso3) -> Optional.of(room.parties().get(iso3));
            case FloorParty.UnderReview ofState -> room.sitting().underReview(ofState);
        };
    }

    /// "Denmark", or a speaker as this person may see one; empty for a seat that is not of this panel.
    public String name(FloorParty party, Locale locale) {
        if (party instanceof FloorParty.Panellist(var seatId))
            return room.seat(seatId).map(Shown::line).orElse("");
        return state(party).map(state -> state.name(locale)).orElse("");
    }

    /// Who has the floor without being a speaker of the panel.
    public Optional<FloorParty> delegation() {
        return holder().filter(party -> !(party instanceof FloorParty.Panellist));
    }

    public boolean isReply() {
        return room.programme().floor().filter(Programme.Floor::isReply).isPresent();
    }

    public List<SpeakingOrder.Place> order() {
        return room.state().order();
    }

    public Optional<SpeakingOrder.Place> ownPlace() {
        return own().flatMap(party -> order().stream()
                .filter(place -> place.hand().party().equals(party))
                .findFirst());
    }

    public Hands hands() {
        return room.state().hands();
    }

    /// What was changed by hand, the last first.
    public List<OrderChange> changes() {
        return hands().changes().reversed();
    }

    /// Why a moderator took the visitor's hand down: until it is up again, or its party had the floor.
    public Optional<OrderChange.TakenDown> ownTakenDown() {
        if (ownPlace().isPresent()) return Optional.empty();
        return changes().stream()
                .flatMap(change -> change instanceof OrderChange.TakenDown taken ? Stream.of(taken) : Stream.empty())
                .filter(taken -> own().filter(taken.party()::equals).isPresent())
                .findFirst()
                .filter(taken -> !isOwn() && !hasSpokenSince(taken));
    }

    private boolean hasSpokenSince(OrderChange.TakenDown taken) {
        return room.state().speeches().all().stream()
                .anyMatch(speech ->
                        speech.party().equals(taken.party()) && speech.from().isAfter(taken.at()));
    }

    /// Time that it has had in all, whoever has the floor now included.
    public Duration used(FloorParty party) {
        var over = room.state().speeches().used(party);
        var running = room.programme().floor().filter(floor -> floor.party().equals(party));
        return running.flatMap(floor -> room.programme().clock())
                .map(clock -> over.plus(clock.used(room.now())))
                .orElse(over);
    }

    /// The beginning of the lot that a party drew.
    public String lot(FloorParty party) {
        return SpeakingOrder.lot(hands().seed(), party).substring(0, LOT_SHOWN);
    }

    public boolean isByLot() {
        return hands().rule() == OrderRule.LOT;
    }

    public boolean isByRegions() {
        return hands().rule() == OrderRule.REGIONS;
    }

    /// How often a region had the floor, from which the order follows.
    public int turns(String region) {
        return SpeakingOrder.turnsByRegion(hands(), room.state().speeches()).getOrDefault(region, 0);
    }

    /// Whether lots were drawn at any time.
    public boolean isEverByLot() {
        return hands().changes().stream()
                .anyMatch(change -> change instanceof OrderChange.RuleChosen chosen && chosen.rule() == OrderRule.LOT);
    }

    /// Who may be given a right of reply: the State under Review, and whoever has spoken or asked, and the panel.
    public List<FloorParty> mayReply() {
        var asked = room.state().questions().taken().stream()
                .flatMap(question -> question.askers().stream())
                .flatMap(asker -> asker.stateIso3().stream())
                .map(iso3 -> party(room.parties().get(iso3)));
        var spoke = room.state().speeches().all().stream().map(speech -> speech.party());
        var panel = room.panel().stream().<FloorParty>map(seat -> new FloorParty.Panellist(seat.seatId()));
        var underReview = room.sitting().underReview().stream().map(this::party);
        return Stream.of(underReview, asked, spoke, panel)
                .flatMap(parties -> parties)
                .distinct()
                .toList();
    }

    /// Local time of day of an instant, where the series takes place.
    public String clock(Instant at, Page page) {
        return page.formats().clock(at, room.sitting().series().zone());
    }
}
