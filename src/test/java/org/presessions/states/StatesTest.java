package org.presessions.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
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
}
