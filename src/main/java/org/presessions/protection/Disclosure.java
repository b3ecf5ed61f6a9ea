package org.presessions.protection;

import java.util.Set;

/// The rules: of a speaker who chose so, to this audience, at this moment, what may be known. docs/protection.md says
/// the same in words.
///
/// @param isTurnAhead whether the statement was not shown yet, though the meeting was opened
record Disclosure(Choice choice, Audience audience, Moment moment, boolean isTurnAhead) {
    Disclosure(Choice choice, Audience audience, Moment moment) {
        this(choice, audience, moment, false);
    }

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
        return isStatementReached() && choice.allows(Point.TEXT);
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
        var reached = audience == Audience.SECRETARIAT ? moment != Moment.TAKEN_BACK : isStatementReached();
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
        return isStatementReached() && choice.allows(point) && (moment != Moment.AFTER || isKept());
    }

    private boolean isKept() {
        return choice.allows(Point.RECORDING) || choice.allows(Point.PUBLICATION);
    }

    private boolean isKnownToStaff() {
        return audience.isTrusted() || audience == Audience.SECRETARIAT && !choice.isProtected();
    }

    /// Whether this audience knows anything of the speaker now, as far as the points allow.
    private boolean isReached() {
        return isReached(moment);
    }

    /// The same of what the statement says and shows: who speaks is known in the room from its opening on, and what is
    /// said from the own turn on.
    private boolean isStatementReached() {
        return isReached(isTurnAhead && moment == Moment.DURING ? Moment.BEFORE : moment);
    }

    private boolean isReached(Moment at) {
        if (audience.isTrusted()) return true;
        if (at == Moment.TAKEN_BACK) return false;
        if (audience == Audience.SECRETARIAT) return true;
        if (choice.awaitsConsent()) return false;
        return switch (audience) {
            case SPEAKER, CUSTODIANS, SECRETARIAT -> true;
            case PANEL -> at != Moment.BEFORE || !choice.isProtected();
            case DELEGATIONS -> reachesTheRoom(at);
            case STATE_UNDER_REVIEW -> reachesTheStateUnderReview(at);
            case PUBLIC -> at == Moment.AFTER && choice.allows(Point.PUBLICATION);
        };
    }

    private boolean reachesTheRoom(Moment at) {
        return at != Moment.BEFORE || choice.allows(Point.EARLY);
    }

    private boolean reachesTheStateUnderReview(Moment at) {
        return switch (choice.showing()) {
            case NEVER -> false;
            case FROM_THE_SCREENING -> at != Moment.BEFORE;
            case WITH_THE_OTHERS -> reachesTheRoom(at);
        };
    }
}
