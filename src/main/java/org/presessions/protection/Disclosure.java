package org.presessions.protection;

import java.util.Set;

/// The rules: of a speaker who chose so, to this audience, at this moment, what may be known. docs/protection.md says
/// the same in words.
record Disclosure(Choice choice, Audience audience, Moment moment) {
    /// Whenever it is asked: as at a moment, unless it was taken back.
    static Disclosure asOf(Moment moment, Choice choice, Audience audience) {
        return new Disclosure(choice, audience, choice.isTakenBack() ? Moment.TAKEN_BACK : moment);
    }

    boolean name() {
        return isKnownToStaff() || isReached() && choice.allows(Point.NAME);
    }

    boolean organisation() {
        return isKnownToStaff() || isReached() && choice.allows(Point.ORGANISATION);
    }

    /// A protected speaker's other name.
    boolean otherName() {
        return choice.isProtected() && (audience == Audience.SECRETARIAT || isReached());
    }

    boolean text() {
        if (audience.isTrusted()) return true;
        if (audience == Audience.SECRETARIAT) return moment != Moment.TAKEN_BACK;
        return isReached() && choice.allows(Point.TEXT);
    }

    /// In which alone it may be read; empty for all. Staff look at every word, and its speaker has them.
    Set<String> languages() {
        return audience.isTrusted() || audience == Audience.SECRETARIAT ? Set.of() : choice.languages();
    }

    boolean picture() {
        return isFilmShown(Point.PICTURE);
    }

    boolean voice() {
        return isFilmShown(Point.VOICE);
    }

    /// Whether it may be taken away: downloaded, or in a file.
    boolean download() {
        if (audience.isTrusted()) return true;
        var reached = audience == Audience.SECRETARIAT ? moment != Moment.TAKEN_BACK : isReached();
        return reached && choice.allows(Point.RECORDING);
    }

    /// Whether picture and voice are those of a film in which nobody is known.
    boolean isVeiled() {
        return choice.isProtected() && !audience.isTrusted();
    }

    private boolean isFilmShown(Point point) {
        if (audience.isTrusted()) return true;
        if (audience == Audience.SECRETARIAT)
            return moment != Moment.TAKEN_BACK && (!choice.isProtected() || choice.allows(point));
        return isReached() && choice.allows(point) && (moment != Moment.AFTER || isKept());
    }

    private boolean isKept() {
        return choice.allows(Point.RECORDING) || choice.allows(Point.PUBLICATION);
    }

    private boolean isKnownToStaff() {
        return audience.isTrusted() || audience == Audience.SECRETARIAT && !choice.isProtected();
    }

    /// Whether this audience sees anything of it now, as far as the points allow.
    private boolean isReached() {
        if (audience.isTrusted()) return true;
        if (moment == Moment.TAKEN_BACK) return false;
        if (audience == Audience.SECRETARIAT) return true;
        if (choice.awaitsConsent()) return false;
        return switch (audience) {
            case SPEAKER, CUSTODIANS, SECRETARIAT -> true;
            case PANEL -> moment != Moment.BEFORE || !choice.isProtected();
            case DELEGATIONS -> reachesTheRoom();
            case STATE_UNDER_REVIEW -> reachesTheStateUnderReview();
            case PUBLIC -> moment == Moment.AFTER && choice.allows(Point.PUBLICATION);
        };
    }

    private boolean reachesTheRoom() {
        return moment != Moment.BEFORE || choice.allows(Point.EARLY);
    }

    private boolean reachesTheStateUnderReview() {
        return switch (choice.showing()) {
            case NEVER -> false;
            case FROM_THE_SCREENING -> moment != Moment.BEFORE;
            case WITH_THE_OTHERS -> reachesTheRoom();
        };
    }
}
