package org.presessions.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class StatesTest {
    @Autowired
    States states;

    @Test
    void the193MembersAndTwoObserversAreThere() {
        assertThat(states.members()).hasSize(193);
        assertThat(states.all()).hasSize(195);
        assertThat(states.all())
                .filteredOn(State::isObserver)
                .extracting(State::slug)
                .containsExactly("holy-see", "palestine");
    }

    @Test
    void aStateHasItsNameInEachLanguage() {
        var ivoryCoast = states.bySlug("cote-divoire").orElseThrow();
        assertThat(ivoryCoast.iso3()).isEqualTo("CIV");
        assertThat(states.get("CHE").name(Locale.FRENCH)).isEqualTo("Suisse");
        assertThat(states.get("CHE").name(Locale.of("es"))).isEqualTo("Suiza");
        assertThat(states.get("CHE").regionalGroup()).contains(RegionalGroup.WEOG);
        assertThat(states.find("XXX")).isEmpty();
    }

    @Test
    void statesStandInTheOrderOfTheLanguage() {
        var some = List.of(states.get("ZWE"), states.get("ETH"), states.get("EST"));
        assertThat(States.sorted(some, Locale.FRENCH))
                .extracting(state -> state.name(Locale.FRENCH))
                .containsExactly("Estonie", "Éthiopie", "Zimbabwe");
    }

    @Test
    void aStateIsKnownAsPeopleCallIt() {
        Map.ofEntries(
                        Map.entry("Bolivia", "BOL"),
                        Map.entry("south korea", "KOR"),
                        Map.entry("Ivory Coast", "CIV"),
                        Map.entry("the Netherlands", "NLD"),
                        Map.entry(" LAOS ", "LAO"),
                        Map.entry("Allemagne", "DEU"),
                        Map.entry("Cote d'Ivoire", "CIV"),
                        Map.entry("Türkiye", "TUR"),
                        Map.entry("hti", "HTI"),
                        Map.entry("cote-divoire", "CIV"),
                        Map.entry("海地", "HTI"))
                .forEach((name, iso3) -> assertThat(states.named(name)).as(name).contains(states.get(iso3)));
        assertThat(states.named("Atlantis")).isEmpty();
        assertThat(states.named("Korea")).isEmpty();
        assertThat(states.named("")).isEmpty();
    }

    @Test
    void aSlipOfTheKeyIsNotTakenButTheStateThatMayBeMeantIsNamed() {
        assertThat(states.named("Germny")).isEmpty();
        assertThat(states.nearlyNamed("Germny")).contains(states.get("DEU"));
        assertThat(states.nearlyNamed("Kirgistan")).contains(states.get("KGZ"));
        assertThat(states.nearlyNamed("Atlantis")).isEmpty();
        assertThat(states.nearlyNamed("")).isEmpty();
    }
}
