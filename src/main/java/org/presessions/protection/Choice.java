package org.presessions.protection;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.presessions.selection.Seat;
import org.presessions.shared.Coded;

/// What a speaker chose.
///
/// @param level absent while nobody chose: then what is shown in the room, and nothing before it, after it or to keep
/// @param byHand points that were set apart from the level; they stay when another level is chosen
/// @param showingByHand to the State under Review, where it was set apart from the level
/// @param otherName for a protected speaker; may be empty
/// @param isVeiled whether somebody protected agreed that a film be shown in which nobody is known by picture or voice
/// @param isTakenBack whether the statement was taken back, by the speaker or staff
/// @param awaitsConsent whether the speaker is under 18 and no guardian has consented yet: such a one is protected,
/// whatever was chosen, and seen by nobody but staff
/// @param languages in which alone text and captions may be read, by their codes; empty for all that there are
public record Choice(
        Optional<Level> level,
        Map<Point, Boolean> byHand,
        Optional<Showing> showingByHand,
        String otherName,
        boolean isVeiled,
        boolean isTakenBack,
        boolean awaitsConsent,
        Set<String> languages) {
    /// In all languages that there are.
    public Choice(
            Optional<Level> level,
            Map<Point, Boolean> byHand,
            Optional<Showing> showingByHand,
            String otherName,
            boolean isVeiled,
            boolean isTakenBack,
            boolean awaitsConsent) {
        this(level, byHand, showingByHand, otherName, isVeiled, isTakenBack, awaitsConsent, Set.of());
    }

    /// Nobody chose.
    public static final Choice NONE = new Choice(Optional.empty(), Map.of(), Optional.empty(), "", false, false, false);

    /// What follows from the application, as long as the speaker has not chosen: that somebody is protected or shown in
    /// the room only. Nothing is opened by the word of others.
    static Choice answered(Seat seat) {
        var level = Coded.find(Level.class, seat.safety().answer()).filter(said -> said != Level.OPEN);
        return new Choice(level, Map.of(), Optional.empty(), seat.safety().otherName(), false, false, false);
    }

    /// What holds of a statement in which two speak: of each point the more protected choice.
    Choice with(Choice other) {
        var points = new EnumMap<Point, Boolean>(Point.class);
        for (var point : Point.values()) points.put(point, allows(point) && other.allows(point));
        var common = common(languages, other.languages);
        if (common.isEmpty() && !(languages.isEmpty() && other.languages.isEmpty())) points.put(Point.TEXT, false);
        return new Choice(
                level.isEmpty() && other.level.isEmpty()
                        ? Optional.empty()
                        : Optional.of(Collections.max(List.of(effective(), other.effective()))),
                points,
                Optional.of(Collections.min(List.of(showing(), other.showing()))),
                "",
                isNotBare() && other.isNotBare() && (isProtected() || other.isProtected()),
                isTakenBack || other.isTakenBack,
                awaitsConsent || other.awaitsConsent,
                common);
    }

    /// Whether nothing of a film shows somebody protected who did not agree to it.
    private boolean isNotBare() {
        return isVeiled || !isProtected();
    }

    /// Languages in which both may be read; none said means all.
    private static Set<String> common(Set<String> one, Set<String> other) {
        if (one.isEmpty()) return other;
        if (other.isEmpty()) return one;
        return one.stream().filter(other::contains).collect(Collectors.toUnmodifiableSet());
    }

    /// As its speaker chose, of a statement that was taken back.
    Choice takenBack(boolean statement) {
        return new Choice(
                level, byHand, showingByHand, otherName, isVeiled, isTakenBack || statement, awaitsConsent, languages);
    }

    /// A level as it is.
    public static Choice of(Level level) {
        return new Choice(Optional.of(level), Map.of(), Optional.empty(), "", false, false, false);
    }

    /// With another name, for somebody protected.
    public Choice as(String name) {
        return new Choice(level, byHand, showingByHand, name, isVeiled, isTakenBack, awaitsConsent, languages);
    }

    /// With the agreement that a veiled film be shown, or without it; nobody else than who is protected has any.
    public Choice veiled(boolean isAgreed) {
        return new Choice(
                level,
                byHand,
                showingByHand,
                otherName,
                isAgreed && isProtected(),
                isTakenBack,
                awaitsConsent,
                languages);
    }

    Choice awaiting(boolean consent) {
        return new Choice(level, byHand, showingByHand, otherName, isVeiled, isTakenBack, consent, languages);
    }

    /// To be read in these languages alone; empty for all.
    public Choice readIn(Set<String> codes) {
        return new Choice(
                level, byHand, showingByHand, otherName, isVeiled, isTakenBack, awaitsConsent, Set.copyOf(codes));
    }

    public boolean isProtected() {
        return effective() == Level.PROTECTED;
    }

    /// Whether it may be, by the level, by hand, and by what goes with it: what the State under Review is never to see
    /// is not published either.
    public boolean allows(Point point) {
        if (isProtected() && point.isOfFilm()) return isVeiled && byHand.getOrDefault(point, true);
        if (!effective().mayAllow(point)) return false;
        if (point == Point.PUBLICATION && showing() == Showing.NEVER) return false;
        return byHand.getOrDefault(point, effective().allows(point));
    }

    /// Whether everybody in the room, the State under Review among them, may hear the true voice live.
    public boolean isHeardLive() {
        return !isProtected() && !isTakenBack && allows(Point.VOICE) && showing() != Showing.NEVER;
    }

    /// Whether everybody in the room may hear another voice in place of the speaker's: somebody protected who agreed to
    /// be
    /// shown so. All others who may not be heard as they are, are silent, and a moderator reads.
    public boolean isHeardAltered() {
        return isProtected() && !awaitsConsent && !isTakenBack && allows(Point.VOICE) && showing() != Showing.NEVER;
    }

    /// Whether everybody in the room may see the speaker live. There is no veiled picture: whoever may not be seen so
    /// has
    /// no camera.
    public boolean isSeenLive() {
        return isHeardLive() && allows(Point.PICTURE);
    }

    /// Whether what was said in the room may be kept afterwards, word by word.
    public boolean isKept() {
        return !isProtected()
                && !awaitsConsent
                && !isTakenBack
                && (allows(Point.RECORDING) || allows(Point.PUBLICATION));
    }

    /// Whether the State under Review is to learn nothing, ever: nobody reads aloud in a room in which its delegates
    /// are.
    public boolean isKeptFromTheState() {
        return showing() == Showing.NEVER;
    }

    public Showing showing() {
        var chosen = showingByHand.orElse(effective().showing());
        return isProtected() && chosen == Showing.WITH_THE_OTHERS ? Showing.FROM_THE_SCREENING : chosen;
    }

    private Level effective() {
        return awaitsConsent ? Level.PROTECTED : level.orElse(Level.IN_THE_ROOM);
    }
}
