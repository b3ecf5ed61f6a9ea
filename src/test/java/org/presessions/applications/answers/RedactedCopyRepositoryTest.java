package org.presessions.applications.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.ApplicationRepository;
import org.presessions.applications.HandedInRepository;
import org.presessions.demonstration.SampleApplications;
import org.presessions.people.Person;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class RedactedCopyRepositoryTest {
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    @Autowired
    RedactedCopyRepository copies;

    @Autowired
    ApplicationRepository applications;

    @Autowired
    HandedInRepository handedIn;

    @Autowired
    SampleApplications sample;

    @Autowired
    Fixtures fixtures;

    Person applicant;
    UUID id;
    RedactedCopy copy;

    @BeforeEach
    void anApplication() {
        applicant = fixtures.person();
        id = sample.application(
                        fixtures.preSession("HTI"),
                        applicant,
                        SampleApplications.answers("Sample Water", InstitutionKind.NHRI, Set.of("justice")))
                .id();
        copy = new RedactedCopy(
                Set.of("aim"), List.of("well", "water"), fixtures.person().id(), true);
    }

    @Test
    void aCopyIsReadWithItsApplicationUntilItIsDeleted() {
        assertThat(read()).isEmpty();
        assertThat(copies.save(id, 1, Optional.empty(), copy, AT)).isTrue();
        assertThat(read()).contains(copy);
        var other = new RedactedCopy(Set.of(), List.of("river"), copy.madeBy(), true);
        assertThat(copies.save(id, 1, read(), other, AT)).isTrue();
        assertThat(read()).contains(other);
        assertThat(copies.delete(id)).isTrue();
        assertThat(copies.delete(id)).isFalse();
        assertThat(read()).isEmpty();
    }

    @Test
    void whatACopyDidNotKnowItDoesNotReplace() {
        var other = new RedactedCopy(Set.of(), List.of("river"), copy.madeBy(), true);
        copies.save(id, 1, Optional.empty(), copy, AT);
        assertThat(copies.save(id, 1, Optional.empty(), other, AT)).isFalse();
        assertThat(copies.save(id, 1, Optional.of(other), other, AT)).isFalse();
        assertThat(read()).contains(copy);
    }

    @Test
    void aCorrectionMakesItOutdated() {
        copies.save(id, 1, Optional.empty(), copy, AT);
        assertThat(copies.outdated()).doesNotContain(id);
        handedIn.handIn(id, Locale.ENGLISH, AT);
        assertThat(copies.outdated()).contains(id);
        assertThat(read().orElseThrow().isCurrent()).isFalse();
        applications.withdraw(id, AT);
        assertThat(copies.outdated()).doesNotContain(id);
    }

    @Test
    void itIsFoundByWhoApplied() {
        assertThat(copies.ofApplicants(List.of())).isEmpty();
        assertThat(copies.ofApplicants(List.of(applicant.id()))).isEmpty();
        copies.save(id, 1, Optional.empty(), copy, AT);
        assertThat(copies.ofApplicants(List.of(applicant.id(), copy.madeBy()))).isEqualTo(Map.of(applicant.id(), id));
    }

    private Optional<RedactedCopy> read() {
        return applications.find(id).orElseThrow().redacted();
    }
}
