package org.presessions.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presessions.shared.words.Wording;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@ServerTest
@Transactional
class StateRepositoryTest {
    @Autowired
    StateRepository states;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aStateHasItsGroupAndItsNamesInTheSixLanguagesOfTheUn() {
        assertThat(states.all())
                .hasSize(195)
                .contains(new State(
                        "HTI",
                        "haiti",
                        Optional.of(RegionalGroup.GRULAC),
                        Wording.english("Haiti")
                                .and("fr", "Haïti")
                                .and("es", "Haití")
                                .and("ar", "هايتي")
                                .and("ru", "Гаити")
                                .and("zh", "海地")));
        assertThat(states.all())
                .allSatisfy(state ->
                        assertThat(state.names().byLanguage()).containsOnlyKeys("en", "fr", "es", "ar", "ru", "zh"));
    }

    @Test
    void anObserverIsInNoGroupAndStatesStandByTheirEnglishNames() {
        observer("XZA", "aardvarkia", "Aardvarkia", "Zoographie");
        observer("XAZ", "zymurgia", "Zymurgia", "Abeille");
        assertThat(states.all())
                .filteredOn(state -> state.iso3().startsWith("X"))
                .containsExactly(
                        new State(
                                "XZA",
                                "aardvarkia",
                                Optional.empty(),
                                Wording.english("Aardvarkia").and("fr", "Zoographie")),
                        new State(
                                "XAZ",
                                "zymurgia",
                                Optional.empty(),
                                Wording.english("Zymurgia").and("fr", "Abeille")));
    }

    @Test
    void spellingsOfEveryDayAreThere() {
        assertThat(states.spellings())
                .containsEntry("southkorea", "KOR")
                .containsEntry("ivorycoast", "CIV")
                .allSatisfy((folded, iso3) -> assertThat(iso3).matches("[A-Z]{3}"));
    }

    private void observer(String iso3, String slug, String english, String french) {
        jdbc.sql("insert into state (iso3, iso2, m49, slug, kind) values (:iso3, :iso2, :iso3, :slug, 'observer')")
                .param("iso3", iso3)
                .param("iso2", "0" + iso3.charAt(1))
                .param("slug", slug)
                .update();
        jdbc.sql("insert into state_name (iso3, language, name) values (:iso3, 'en', :en), (:iso3, 'fr', :fr)")
                .param("iso3", iso3)
                .param("en", english)
                .param("fr", french)
                .update();
    }
}
