package org.presessions.recommendations.importing.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.importing.layouts.Samples;

class SpellingsTest {
    private final StateNames.Known known = Samples.stateNames().known();

    @Test
    void longFormsOfReportsAreKnown() {
        Map.ofEntries(
                        Map.entry("the Netherlands", "NLD"),
                        Map.entry("Kingdom of Bahrain", "BHR"),
                        Map.entry("Federal Republic of Germany", "DEU"),
                        Map.entry("Republic of the Union of Myanmar", "MMR"),
                        Map.entry("Federal Democratic Republic of Ethiopia", "ETH"),
                        Map.entry("Bolivarian Republic of Venezuela", "VEN"),
                        Map.entry("Venezuela (République bolivarienne du)", "VEN"),
                        Map.entry("Micronesia (Federated States of)", "FSM"),
                        Map.entry("Sultanate of Oman", "OMN"),
                        Map.entry("Republic of the Congo", "COG"),
                        Map.entry("Democratic Republic of the Congo", "COD"),
                        Map.entry("Republic of Korea", "KOR"),
                        Map.entry("Democratic People’s Republic of Korea", "PRK"),
                        Map.entry("Royaume-Uni de Grande-Bretagne et d’Irlande du Nord", "GBR"),
                        Map.entry("Denmark on behalf of the Nordic countries", "DNK"),
                        Map.entry("Brazil, on behalf of Angola, Chad, Mali, Niger, Peru and Togo", "BRA"))
                .forEach((name, code) -> assertThat(known.code(name)).as(name).isEqualTo(Optional.of(code)));
    }

    @Test
    void whatMayBeAnotherStateIsNotGuessed() {
        for (var name :
                new String[] {"Republic of China", "Kingdom of Korea", "Republic of", "State of emergency", "the"})
            assertThat(known.code(name)).as(name).isEmpty();
    }
}
