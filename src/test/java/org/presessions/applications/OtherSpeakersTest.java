package org.presessions.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.presessions.applications.answers.InstitutionKind;
import org.presessions.demonstration.SampleApplications;
import org.presessions.shared.FieldErrors;
import org.presessions.testing.Fixtures;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class OtherSpeakersTest {
    private static final Map<String, List<String>> NOOR = Map.of(
            "speakerLastName", List.of("Haddad"),
            "speakerPosition", List.of("Treasurer"),
            "speakerEmail", List.of("noor@example.org"),
            "gender", List.of("woman"),
            "languages", List.of("es"),
            "consent", List.of("yes"));

    @Autowired
    OtherSpeakers others;

    @Autowired
    Applications applications;

    @Autowired
    SampleApplications samples;

    @Autowired
    Fixtures fixtures;

    Application water;

    @BeforeEach
    void anApplication() {
        water = samples.application(fixtures.preSession("HTI"), "Sample Water", InstitutionKind.NHRI, Set.of("water"));
    }

    @Test
    void allThatIsTheSpeakersIsAskedAndNothingOfTheOrganisation() {
        assertThat(others.asked(water.id()).fields())
                .containsExactly(
                        "safety",
                        "otherName",
                        "speakerFirstName",
                        "speakerLastName",
                        "speakerPosition",
                        "speakerEmail",
                        "speakerPhone",
                        "gender",
                        "languages",
                        "accessNeeds",
                        "consent");
    }

    @Test
    void nothingOfTheOneBeforeStays() {
        assertThat(others.put(water.id(), NOOR)).isEqualTo(1);
        var answers = applications.find(water.id()).orElseThrow().answers();
        assertThat(answers.speakerName()).isEqualTo("Haddad");
        assertThat(answers.languages()).containsExactly("es");
        assertThat(answers.institution()).isEqualTo("Sample Water");
        assertThat(answers.issues()).containsExactly("water");
        assertThat(applications.draft(water.id()).handedIn().orElseThrow().version())
                .isEqualTo(2);
        assertThat(applications.draft(water.id()).isCorrected()).isFalse();
    }

    @Test
    void whatItsOwnerChangedAndDidNotHandInStaysSo() {
        var draft = applications.draft(water.id());
        applications.save(draft, draft.section("aim"), Map.of("aim", List.of("Another aim.")));
        others.put(water.id(), NOOR);
        assertThat(applications.draft(water.id()).isCorrected()).isTrue();
        assertThat(applications.find(water.id()).orElseThrow().answers().aim())
                .isEqualTo(water.answers().aim());
        assertThat(applications.draft(water.id()).fields().text("aim")).isEqualTo("Another aim.");
        assertThat(applications.draft(water.id()).fields().text("speakerLastName"))
                .isEqualTo("Haddad");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(others.check(water.id(), NOOR).any()).isFalse();
        assertThat(others.check(water.id(), Map.of()).all())
                .extracting(FieldErrors.FieldError::field)
                .contains("speakerLastName", "speakerPosition", "speakerEmail", "gender", "languages", "consent");
    }
}
