package org.presessions.protection.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Role;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class NameRequestRepositoryTest {
    private static final Instant AT = Instant.parse("2021-12-07T09:00:00Z");

    @Autowired
    NameRequestRepository requests;

    @Autowired
    CustodianRepository custodians;

    @Autowired
    Fixtures fixtures;

    @Autowired
    SampleApplications applications;

    private UUID first;
    private UUID second;
    private UUID application;

    @BeforeEach
    void twoCustodians() {
        custodians.lock().forEach(custodians::remove);
        first = fixtures.person(Role.SECRETARIAT).id();
        second = fixtures.person(Role.SECRETARIAT).id();
        custodians.add(first, AT);
        custodians.add(second, AT);
        application = applications
                .application(fixtures.preSession("HTI"), "Sample Water")
                .id();
    }

    @Test
    void aRequestIsKeptWholeAndAnsweredOnce() {
        var request = request(AT);
        requests.add(request);
        assertThat(requests.find(request.id())).contains(request);
        var given = new NameRequest.Answered(NameRequest.Answer.YES, second, AT.plusSeconds(5));
        assertThat(requests.answer(request.id(), given)).isTrue();
        assertThat(requests.answer(request.id(), new NameRequest.Answered(NameRequest.Answer.NO, second, AT)))
                .isFalse();
        var answered =
                new NameRequest(request.id(), application, first, request.reason(), AT, Optional.of(given), true);
        assertThat(requests.find(request.id())).contains(answered);
        assertThat(requests.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void theNewestStandsFirst() {
        var older = request(AT);
        var newer = request(Instant.parse("2999-12-07T09:00:00Z"));
        requests.add(older);
        requests.add(newer);
        assertThat(requests.of(application)).containsExactly(newer, older);
        assertThat(requests.of(UUID.randomUUID())).isEmpty();
        assertThat(requests.newest(1)).isEqualTo(List.of(newer));
    }

    @Test
    void aYesShowsNothingOfWhoeverHasThePlaceLater() {
        var request = request(AT);
        requests.add(request);
        requests.answer(request.id(), new NameRequest.Answered(NameRequest.Answer.YES, second, AT.plusSeconds(5)));
        assertThat(requests.find(request.id()).orElseThrow().isShownTo(first, AT.plusSeconds(6)))
                .isTrue();
        requests.end(application, AT.plusSeconds(7));
        assertThat(requests.find(request.id()).orElseThrow().isShownTo(first, AT.plusSeconds(8)))
                .isFalse();
    }

    @Test
    void itStandsWhileBothAreCustodiansWithoutABreak() {
        var request = request(AT);
        requests.add(request);
        custodians.remove(second);
        assertThat(requests.find(request.id()).orElseThrow().stands()).isFalse();
        custodians.add(second, AT.plusSeconds(1));
        assertThat(requests.find(request.id()).orElseThrow().stands()).isFalse();
    }

    private NameRequest request(Instant at) {
        return new NameRequest(UUID.randomUUID(), application, first, "A <b>ticket</b>", at, Optional.empty(), true);
    }
}
