package org.presessions.meeting.sittings;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.net.URI;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.presessions.calendar.Course;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.meeting.commands.FloorParty;
import org.presessions.shared.Page;
import org.presessions.states.State;

/// A meeting as it is called together: a State's own, or questions on several States in one.
///
/// @param preSessions one, or all that meet
/// @param joint what several that meet have beside; absent where there is one
public record Sitting(List<PreSession> preSessions, Optional<JointMeeting> joint) {
    /// A State's own meeting.
    public static Sitting of(PreSession preSession) {
        return new Sitting(List.of(preSession), Optional.empty());
    }

    static Sitting of(JointMeeting joint, Collection<PreSession> preSessions) {
        var sorted = preSessions.stream()
                .sorted(Comparator.comparing(preSession -> preSession.state().iso3()))
                .toList();
        return new Sitting(sorted, Optional.of(joint));
    }

    /// That of its log, and of all that is kept of its room.
    public UUID id() {
        return joint.map(JointMeeting::id).orElseGet(() -> first().id());
    }

    public boolean isJoint() {
        return joint.isPresent();
    }

    /// The Pre-session whose own meeting it is; empty for a joint one.
    public Optional<PreSession> own() {
        return isJoint() ? Optional.empty() : Optional.of(first());
    }

    public Series series() {
        return first().series();
    }

    /// Where what is done in it lies.
    public String path() {
        return series().path() + "/" + slug();
    }

    /// Its last part, which is a State's or `joint-1`.
    public String slug() {
        return joint.map(meeting -> JointMeeting.SLUG + meeting.number())
                .orElseGet(() -> first().state().slug());
    }

    /// The page on which everybody finds it.
    public String page() {
        return isJoint() ? series().path() + "/programme" : first().page();
    }

    /// The States under Review: "Andorra, Bulgaria".
    public String name(Locale locale) {
        return preSessions.stream()
                .map(preSession -> preSession.state().name(locale))
                .collect(joining(", "));
    }

    /// "Pre-session on Andorra", "Questions on Andorra, Bulgaria".
    public String title(Page page) {
        return page.t(isJoint() ? "meeting.joint.title" : "meeting.title", name(page.locale()));
    }

    public Optional<Instant> startsAt() {
        return joint.map(JointMeeting::startsAt).orElseGet(() -> first().startsAt());
    }

    /// When it began, by the record of a State's own; else by the plan.
    public Optional<Instant> begins() {
        return own().map(PreSession::begins).orElseGet(this::startsAt);
    }

    public Optional<Instant> endsAt() {
        return joint.map(JointMeeting::endsAt).orElseGet(() -> first().endsAt());
    }

    /// An outside call; of several that meet, the first that has one.
    public Optional<URI> meetingLink() {
        return preSessions.stream()
                .flatMap(preSession -> preSession.meetingLink().stream())
                .findFirst();
    }

    /// Whether nobody waits for it any more: its time is long past and it was not opened, or it was given up.
    public boolean isPast(Instant now) {
        return own().map(preSession -> preSession.isGivenUp() || preSession.courseAt(now) == Course.UNRECORDED)
                .orElseGet(() -> isJointPast(now));
    }

    private boolean isJointPast(Instant now) {
        return preSessions.stream().allMatch(PreSession::isGivenUp)
                || joint.filter(meeting -> meeting.isPast(now)).isPresent();
    }

    /// As they count in its room: one whose hour is past and that was not opened here was held elsewhere, and counts as
    /// opened since the joint one was. One that is still to come is as before.
    public List<PreSession> asOpenedAt(Optional<Instant> opened, Instant now) {
        if (!isJoint() || opened.isEmpty()) return preSessions;
        return preSessions.stream()
                .map(one -> isHeldElsewhere(one, now) ? one.openedAt(opened.get()) : one)
                .toList();
    }

    private static boolean isHeldElsewhere(PreSession preSession, Instant now) {
        return preSession.held().from().isEmpty()
                && preSession
                        .endsAt()
                        .map(end -> !end.isAfter(now))
                        .orElseGet(() -> preSession.courseAt(now) != Course.AHEAD);
    }

    public Set<UUID> preSessionIds() {
        return preSessions.stream().map(PreSession::id).collect(toUnmodifiableSet());
    }

    /// The State of one of those that meet.
    public Optional<State> state(UUID preSessionId) {
        return preSessions.stream()
                .filter(one -> one.id().equals(preSessionId))
                .map(PreSession::state)
                .findFirst();
    }

    public List<State> underReview() {
        return preSessions.stream().map(PreSession::state).toList();
    }

    public boolean isUnderReview(State state) {
        return underReview().contains(state);
    }

    /// As whom a State speaks here.
    public FloorParty party(State state) {
        if (!isUnderReview(state)) return new FloorParty.Delegation(state.iso3());
        return new FloorParty.UnderReview(isJoint() ? Optional.of(state.iso3()) : Optional.empty());
    }

    /// Of somebody under Review the State; empty for all others, and where no State here is meant.
    public Optional<State> underReview(FloorParty party) {
        if (!(party instanceof FloorParty.UnderReview(var iso3)) || iso3.isPresent() != isJoint())
            return Optional.empty();
        return underReview().stream()
                .filter(state -> iso3.filter(code -> !code.equals(state.iso3())).isEmpty())
                .findFirst();
    }

    private PreSession first() {
        return preSessions.getFirst();
    }
}
