package org.presessions.recommendations.importing.labels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.importing.layouts.Layouts;
import org.presessions.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class StateNamesTest {
    @Autowired
    private StateNames names;

    @Autowired
    private Layouts layouts;

    @Test
    void aStateIsKnownByAllItsNames() {
        var known = names.known();

        assertThat(List.of(
                        "Sierra Le one",
                        "COTE D'IVOIRE",
                        "Bolivia (Plurinational S tate of)",
                        "the Gambia",
                        "St Kitts & Nevis",
                        "Republic of Korea",
                        "State of Palestine*",
                        "Allemagne",
                        "Alemania"))
                .allMatch(known);
        assertThat(List.of("Atlantis", "the Paris Principles", "2016–2020", "ILO", "No. 29", "", "the"))
                .noneMatch(known);
    }

    @Test
    void everyKindOfFileIsOnOffer() {
        assertThat(List.of(
                        "upr-info-xls",
                        "upr-info-csv",
                        "ohchr-matrix",
                        "uhri-json",
                        "uhri-xlsx",
                        "own-csv",
                        "own-jsonl",
                        "own-json",
                        "own-xlsx"))
                .allMatch(code -> layouts.byCode(code).isPresent());
    }
}
