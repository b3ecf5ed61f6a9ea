package org.presessions.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Letters say what is known: Name, Organisation, Text, Picture, Voice, Download; - for nothing.
class DisclosureTest {

    @ParameterizedTest
    @CsvSource({
        // audience, before, during, after, taken back
        "PUBLIC, -, -, -, -",
        "DELEGATIONS, -, NOTPV, NOT, -",
        "STATE_UNDER_REVIEW, -, NOTPV, NOT, -",
        "PANEL, NOTPV, NOTPV, NOT, -",
        "SECRETARIAT, NOTPV, NOTPV, NOTPV, NO",
        "CUSTODIANS, NOTPVD, NOTPVD, NOTPVD, NOTPVD",
        "SPEAKER, NOTPVD, NOTPVD, NOTPVD, NOTPVD"
    })
    void whereNobodyChoseItIsShownInTheRoomAlone(
            Audience audience, String before, String during, String after, String takenBack) {
        assertThat(known(Choice.NONE, audience)).isEqualTo(List.of(before, during, after, takenBack));
        assertThat(known(Choice.of(Level.IN_THE_ROOM), audience)).isEqualTo(List.of(before, during, after, takenBack));
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, -, -, NOTPVD, -",
        "DELEGATIONS, NOTPVD, NOTPVD, NOTPVD, -",
        "STATE_UNDER_REVIEW, NOTPVD, NOTPVD, NOTPVD, -",
        "PANEL, NOTPVD, NOTPVD, NOTPVD, -",
        "SECRETARIAT, NOTPVD, NOTPVD, NOTPVD, NO",
        "CUSTODIANS, NOTPVD, NOTPVD, NOTPVD, NOTPVD",
        "SPEAKER, NOTPVD, NOTPVD, NOTPVD, NOTPVD"
    })
    void whoIsOpenIsSeenByTheRoomBeforeAndByEverybodyAfter(
            Audience audience, String before, String during, String after, String takenBack) {
        assertThat(known(Choice.of(Level.OPEN), audience)).isEqualTo(List.of(before, during, after, takenBack));
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, -, -, -, -",
        "DELEGATIONS, -, T, T, -",
        "STATE_UNDER_REVIEW, -, T, T, -",
        "PANEL, -, T, T, -",
        "SECRETARIAT, T, T, T, -",
        "CUSTODIANS, NOTPVD, NOTPVD, NOTPVD, NOTPVD",
        "SPEAKER, NOTPVD, NOTPVD, NOTPVD, NOTPVD"
    })
    void ofWhoIsProtectedOthersReadTheTextAtMost(
            Audience audience, String before, String during, String after, String takenBack) {
        assertThat(known(Choice.of(Level.PROTECTED), audience)).isEqualTo(List.of(before, during, after, takenBack));
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, -, -, -, -",
        "DELEGATIONS, -, TPV, T, -",
        "STATE_UNDER_REVIEW, -, TPV, T, -",
        "PANEL, -, TPV, T, -",
        "SECRETARIAT, TPV, TPV, TPV, -",
        "CUSTODIANS, NOTPVD, NOTPVD, NOTPVD, NOTPVD",
        "SPEAKER, NOTPVD, NOTPVD, NOTPVD, NOTPVD"
    })
    void aVeiledFilmIsForTheRoomAndForStaff(
            Audience audience, String before, String during, String after, String takenBack) {
        var choice = Choice.of(Level.PROTECTED).veiled(true);
        assertThat(known(choice, audience)).isEqualTo(List.of(before, during, after, takenBack));
        var isOthers = audience != Audience.SPEAKER && audience != Audience.CUSTODIANS;
        for (var moment : Moment.values())
            assertThat(new Disclosure(choice, audience, moment).isVeiled()).isEqualTo(isOthers);
    }

    @Test
    void ofAVeiledFilmThePictureCanBeHiddenByItself() {
        var withoutPicture = new Choice(
                Optional.of(Level.PROTECTED), Map.of(Point.PICTURE, false), Optional.empty(), "", true, false, false);
        assertThat(known(withoutPicture, Audience.DELEGATIONS).get(1)).isEqualTo("TV");
    }

    @Test
    void whoIsNotProtectedAgreesToNoVeiledFilm() {
        assertThat(Choice.of(Level.OPEN).veiled(true)).isEqualTo(Choice.of(Level.OPEN));
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, -, -, -, -",
        "DELEGATIONS, -, -, -, -",
        "STATE_UNDER_REVIEW, -, -, -, -",
        "PANEL, -, -, -, -",
        "SECRETARIAT, T, T, T, -",
        "CUSTODIANS, NOTPVD, NOTPVD, NOTPVD, NOTPVD",
        "SPEAKER, NOTPVD, NOTPVD, NOTPVD, NOTPVD"
    })
    void ofAChildNothingIsShownUntilAGuardianConsents(
            Audience audience, String before, String during, String after, String takenBack) {
        var choice = Choice.of(Level.OPEN).awaiting(true);
        assertThat(known(choice, audience)).isEqualTo(List.of(before, during, after, takenBack));
        assertThat(known(choice.awaiting(false), audience)).isEqualTo(known(Choice.of(Level.OPEN), audience));
    }

    /// Somebody protected can hide more, and show nothing more.
    @ParameterizedTest
    @EnumSource
    void noPointOpensWhatIsProtected(Audience audience) {
        var everything = Arrays.stream(Point.values()).collect(Collectors.toMap(point -> point, point -> true));
        var opened = new Choice(
                Optional.of(Level.PROTECTED),
                everything,
                Optional.of(Showing.WITH_THE_OTHERS),
                "",
                false,
                false,
                false);
        assertThat(known(opened, audience)).isEqualTo(known(Choice.of(Level.PROTECTED), audience));
    }

    @Test
    void whatTheStateUnderReviewIsNeverToSeeIsNotPublishedEither() {
        var choice = new Choice(Optional.of(Level.OPEN), Map.of(), Optional.of(Showing.NEVER), "", false, false, false);
        assertThat(known(choice, Audience.STATE_UNDER_REVIEW)).isEqualTo(List.of("-", "-", "-", "-"));
        assertThat(known(choice, Audience.PUBLIC)).isEqualTo(List.of("-", "-", "-", "-"));
        assertThat(known(choice, Audience.DELEGATIONS)).isEqualTo(List.of("NOTPVD", "NOTPVD", "NOTPVD", "-"));
    }

    @Test
    void theStateUnderReviewMaySeeItLaterThanTheOthers() {
        var choice = new Choice(
                Optional.of(Level.OPEN), Map.of(), Optional.of(Showing.FROM_THE_SCREENING), "", false, false, false);
        assertThat(known(choice, Audience.STATE_UNDER_REVIEW)).isEqualTo(List.of("-", "NOTPVD", "NOTPVD", "-"));
    }

    @ParameterizedTest
    @CsvSource({
        "NAME, OTPVD",
        "ORGANISATION, NTPVD",
        "TEXT, NOPVD",
        "PICTURE, NOTVD",
        "VOICE, NOTPD",
        "RECORDING, NOTPV",
        "EARLY, NOTPVD",
        "PUBLICATION, NOTPVD"
    })
    void aPointSetByHandStaysWhateverTheLevel(Point point, String during) {
        var choice =
                new Choice(Optional.of(Level.OPEN), Map.of(point, false), Optional.empty(), "", false, false, false);
        assertThat(known(choice, Audience.DELEGATIONS).get(1)).isEqualTo(during);
    }

    /// Who speaks is known in the room from its opening on; what is said from the own turn on, where it is so before.
    @ParameterizedTest
    @CsvSource({
        "DELEGATIONS, IN_THE_ROOM, NO",
        "STATE_UNDER_REVIEW, IN_THE_ROOM, NO",
        "PANEL, IN_THE_ROOM, NOTPV",
        "SECRETARIAT, IN_THE_ROOM, NOTPV",
        "DELEGATIONS, OPEN, NOTPVD",
        "STATE_UNDER_REVIEW, OPEN, NOTPVD",
        "PUBLIC, OPEN, -",
        "DELEGATIONS, PROTECTED, -",
        "PANEL, PROTECTED, -",
        "SECRETARIAT, PROTECTED, TPV",
        "SPEAKER, PROTECTED, NOTPVD"
    })
    void aStatementWaitsForItsOwnTurn(Audience audience, Level level, String known) {
        var choice = Choice.of(level).veiled(true);
        assertThat(known(new Disclosure(choice, audience, Moment.DURING, true))).isEqualTo(known);
        assertThat(new Disclosure(Choice.of(Level.PROTECTED), Audience.PANEL, Moment.DURING, true).otherName())
                .isTrue();
        for (var other : List.of(Moment.BEFORE, Moment.AFTER, Moment.TAKEN_BACK))
            assertThat(known(new Disclosure(choice, audience, other, true)))
                    .isEqualTo(known(new Disclosure(choice, audience, other)));
    }

    private static List<String> known(Choice choice, Audience audience) {
        return Arrays.stream(Moment.values())
                .map(moment -> known(new Disclosure(choice, audience, moment)))
                .toList();
    }

    private static String known(Disclosure rule) {
        var known = (rule.name() ? "N" : "")
                + (rule.organisation() ? "O" : "")
                + (rule.text() ? "T" : "")
                + (rule.picture() ? "P" : "")
                + (rule.voice() ? "V" : "")
                + (rule.download() ? "D" : "");
        return known.isEmpty() ? "-" : known;
    }
}
