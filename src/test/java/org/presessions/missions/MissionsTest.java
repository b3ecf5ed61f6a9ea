package org.presessions.missions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.presessions.calendar.Calendar;
import org.presessions.calendar.PreSession;
import org.presessions.calendar.Series;
import org.presessions.demonstration.SampleMissions;
import org.presessions.mail.LetterCounts;
import org.presessions.mail.MailMessage;
import org.presessions.mail.MailStatus;
import org.presessions.mail.Outbox;
import org.presessions.missions.register.Mission;
import org.presessions.missions.register.MissionRegister;
import org.presessions.people.Role;
import org.presessions.shared.NotFound;
import org.presessions.states.State;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class MissionsTest {
    @Autowired
    Missions missions;

    @Autowired
    MissionRegister register;

    @Autowired
    Invitations invitations;

    @Autowired
    Delegations delegations;

    @Autowired
    SampleMissions sample;

    @Autowired
    Outbox outbox;

    @Autowired
    Calendar calendar;

    @Autowired
    Fixtures fixtures;

    @Test
    void everyStateAndObserverHasAMission() {
        assertThat(register.all()).hasSize(195);
        assertThat(register.all().stream().map(Mission::state).filter(State::isObserver))
                .hasSize(2);
    }

    @Test
    void aMissionKeepsItsLanguageAndItsAddressesInOrder() {
        var haiti = register.ofState("HTI");
        register.save(haiti.id(), Locale.FRENCH, List.of("b@hti.example", "a@hti.example", "b@hti.example"));
        assertThat(register.ofState("HTI"))
                .isEqualTo(new Mission(
                        haiti.id(), haiti.state(), Locale.FRENCH, List.of("b@hti.example", "a@hti.example")));
        assertThat(register.at("a@hti.example").map(Mission::id)).contains(haiti.id());
        assertThat(register.at("c@hti.example")).isEmpty();
    }

    @Test
    void oneActWritesOneLetterToEachMission() {
        var series = fixtures.series("HTI", "UGA");
        var held = outbox.countHeld();
        withoutAddresses();
        sample.addresses();
        var first = invitations.inviteAll(series);
        assertThat(first).isEqualTo(new Invited(195, List.of()));
        assertThat(outbox.countHeld() - held).isEqualTo(195);
        assertThat(invitations.inviteAll(series)).isEqualTo(new Invited(0, List.of()));
        assertThat(invitations.inviteAll(preSession(series, "HTI"))).isEqualTo(new Invited(0, List.of()));
        assertThat(missions.counts(ids(series))).isEqualTo(new MissionCounts(held(195), 0, 0));
        assertThat(missions.counts(ids(series)).invited()).isZero();
    }

    @Test
    void missionsWithoutAnAddressAreNamedAndInvitedLater() {
        var series = fixtures.series("HTI");
        withoutAddresses();
        sample.address("HTI", "hti@missions.example");
        var first = invitations.inviteAll(series);
        assertThat(first.letters()).isEqualTo(1);
        assertThat(first.withoutAddress())
                .hasSize(194)
                .extracting(State::iso3)
                .contains("UGA")
                .doesNotContain("HTI");
        sample.address("UGA", "uga@missions.example");
        assertThat(invitations.inviteAll(series).letters()).isEqualTo(1);
    }

    @Test
    void aMissionIsInvitedToAWholeSeriesOnceItIsToEachOfItsPreSessions() {
        withoutAddresses();
        var whole = fixtures.series("HTI", "UGA");
        var half = fixtures.series("HTI", "UGA");
        var none = fixtures.series("HTI");
        sample.address("FRA", "fra@missions.example");
        sample.invite(whole);
        sample.address("ITA", "ita@missions.example");
        sample.invite(whole);
        invitations.inviteAll(preSession(half, "HTI"));
        var all = calendar.preSessionsOf(List.of(whole.id(), half.id(), none.id()));
        assertThat(missions.invitedToWhole(all)).isEqualTo(Map.of(whole.id(), 2));
        assertThat(missions.invitedToWhole(List.of())).isEmpty();
        assertThat(invitations.seriesOf(register.ofState("ITA")))
                .contains(whole, half)
                .doesNotContain(none);
    }

    @Test
    void onlyTheLetterToTheStateUnderReviewOffersTheOpening() {
        var series = fixtures.series("HTI");
        withoutAddresses();
        sample.address("HTI", "hti@missions.example");
        sample.address("UGA", "uga@missions.example");
        sample.invite(series);
        assertThat(letterTo("hti@missions.example").mail().subject())
                .isEqualTo("Invitation to Pre-sessions " + series.slug() + ", and two minutes to open your own");
        assertThat(letterTo("uga@missions.example").mail().subject())
                .isEqualTo("Invitation to Pre-sessions " + series.slug());
        assertThat(letterTo("uga@missions.example").mail().body()).contains("- Haiti: time to follow");
    }

    @Test
    void aDelegateAnswersAndIsCountedForTheMission() {
        var series = fixtures.series("HTI", "UGA");
        sample.addresses();
        sample.invite(series);
        var haiti = preSession(series, "HTI");
        var delegate = sample.delegate(series, "FRA", "Sample Delegate");
        sample.comes(delegate, haiti);
        missions.answer(sample.contact("FRA").id(), haiti.id(), Coming.DOES_NOT);
        missions.answer(sample.contact("DEU").id(), haiti.id(), Coming.DOES_NOT);
        missions.answer(sample.contact("ITA").id(), haiti.id(), Coming.UNDECIDED);

        var france = register.ofState("FRA").state();
        assertThat(delegate.is(Role.DELEGATE)).isTrue();
        assertThat(missions.delegate(delegate.id(), haiti.id()))
                .contains(new Delegate(delegate.id(), "Sample Delegate", france));
        assertThat(missions.attending(haiti.id()))
                .containsExactly(new Delegate(delegate.id(), "Sample Delegate", france));
        assertThat(missions.counts(ids(series))).isEqualTo(new MissionCounts(held(195), 2, 1));
        var uganda = preSession(series, "UGA");
        assertThat(missions.countsOfEach(ids(series), missions.written(ids(series))))
                .isEqualTo(Map.of(
                        haiti.id(), new MissionCounts(held(195), 2, 1),
                        uganda.id(), new MissionCounts(held(195), 0, 0)));
        assertThat(missions.delegates(List.of(delegate, fixtures.person()), haiti.id()))
                .isEqualTo(Map.of(delegate.id(), new Delegate(delegate.id(), "Sample Delegate", france)));
        assertThat(missions.attending(preSession(series, "UGA").id())).isEmpty();
    }

    @Test
    void whoIsNobodysDelegateCannotAnswer() {
        var series = fixtures.series("HTI");
        var stranger = fixtures.person(Role.DELEGATE);
        assertThat(missions.delegate(stranger.id(), preSession(series, "HTI").id()))
                .isEmpty();
        Assertions.assertThatThrownBy(() -> sample.comes(stranger, preSession(series, "HTI")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void onlyTheStateUnderReviewTakesTheOpening() {
        var series = fixtures.series("HTI", "UGA");
        sample.addresses();
        sample.invite(series);
        var haiti = preSession(series, "HTI");
        assertThat(missions.opening(haiti.id())).isEmpty();
        Assertions.assertThatThrownBy(() -> sample.takesOpening(sample.contact("UGA"), haiti))
                .isInstanceOf(NotFound.class);
        sample.takesOpening(sample.contact("HTI"), haiti);
        assertThat(missions.opening(haiti.id())).contains(true);
    }

    @Test
    void whoIsNamedByAnotherMissionSpeaksForItOnlyWhenHeSaysSo() {
        var series = fixtures.series("HTI");
        sample.addresses();
        sample.invite(series);
        var french = sample.delegate(series, "FRA", "Sample Delegate");
        sample.comes(french, preSession(series, "HTI"));
        var germany = register.ofState("DEU");
        var german = sample.contact("DEU");
        assertThat(delegations.name(german.id(), series, "Typed", french.email(), Locale.ENGLISH))
                .isEqualTo(DelegateAdded.NAMED);
        assertThat(missions.missionOf(french.id())).contains(register.ofState("FRA"));
        assertThat(delegations.members(germany.id()))
                .noneMatch(member -> member.personId().equals(french.id()));

        assertThat(delegations.offers(french.id())).containsExactly(germany);
        delegations.accept(french.id(), germany.id());
        assertThat(missions.missionOf(french.id())).contains(germany);
        assertThat(delegations.members(germany.id())).contains(new Member(french.id(), "Typed", french.email()));
        assertThat(missions.attending(preSession(series, "HTI").id())).isEmpty();
        assertThat(delegations.name(german.id(), series, "Typed", french.email(), Locale.ENGLISH))
                .isEqualTo(DelegateAdded.OURS);
        Assertions.assertThatThrownBy(() -> delegations.accept(fixtures.person().id(), germany.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anAddressThatWasClaimedComesBackToItsMission() {
        var series = fixtures.series("HTI");
        sample.addresses();
        sample.invite(series);
        var claimed = sample.delegate(series, "FRA", "Sample Delegate");
        sample.address("CRI", claimed.email());
        var costaRica = register.ofState("CRI");
        delegations.arrive(claimed.id());
        assertThat(delegations.elsewhere(costaRica)).containsExactly(claimed.email());
        var before = outbox.countHeld();
        invitations.writeAgain(costaRica, series);
        assertThat(outbox.countHeld() - before).isEqualTo(1); // the other address's letter takes the place of its first
        assertThat(costaRica.addresses()).hasSize(2);

        delegations.takeBack(costaRica, claimed.email());
        assertThat(delegations.elsewhere(costaRica)).isEmpty();
        assertThat(missions.missionOf(claimed.id())).contains(costaRica);
        Assertions.assertThatThrownBy(() -> delegations.takeBack(register.ofState("FRA"), claimed.email()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoLeftTheMissionHasNoInvitationLeft() {
        var series = fixtures.series("HTI");
        sample.addresses();
        sample.invite(series);
        var delegate = sample.delegate(series, "FRA", "Sample Delegate");
        sample.comes(delegate, preSession(series, "HTI"));
        var france = register.ofState("FRA");
        assertThat(delegations.members(france.id()))
                .extracting(Member::personId)
                .contains(sample.contact("FRA").id(), delegate.id());
        delegations.remove(france.id(), delegate.id());
        assertThat(delegations.members(france.id()))
                .extracting(Member::personId)
                .contains(sample.contact("FRA").id())
                .doesNotContain(delegate.id());
        assertThat(invitations.of(delegate.id(), series)).isEmpty();
        assertThat(missions.attending(preSession(series, "HTI").id())).isEmpty();
    }

    private void withoutAddresses() {
        for (var mission : register.all()) register.save(mission.id(), mission.locale(), List.of());
    }

    private MailMessage letterTo(String address) {
        return outbox.held().stream()
                .filter(letter -> letter.mail().toAddress().equals(address))
                .toList()
                .getLast();
    }

    private static LetterCounts held(int missions) {
        return new LetterCounts(Map.of(MailStatus.HELD, missions));
    }

    private List<UUID> ids(Series series) {
        return calendar.preSessionsOf(series.id()).stream().map(PreSession::id).toList();
    }

    private PreSession preSession(Series series, String iso3) {
        return calendar.preSessionsOf(series.id()).stream()
                .filter(preSession -> preSession.state().iso3().equals(iso3))
                .findFirst()
                .orElseThrow();
    }
}
