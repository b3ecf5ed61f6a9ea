package org.presessions.recommendations.importing.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.importing.layouts.Samples;

class TextLanguageTest {
    @Test
    void smallWordsTellALanguage() {
        assertThat(TextLanguage.of("Protéger les défenseurs")).isEqualTo("fr");
        assertThat(TextLanguage.of("Ratifier la Convention contre la torture")).isEqualTo("fr");
        assertThat(TextLanguage.of("Adopter une loi sur les disparitions forcées"))
                .isEqualTo("fr");
        assertThat(TextLanguage.of("Ratificar el Protocolo Facultativo de la Convención"))
                .isEqualTo("es");
        assertThat(TextLanguage.of("Ratify the Convention on the Rights of the Child"))
                .isEqualTo("en");
        assertThat(TextLanguage.of("Proteger a las defensoras y los defensores"))
                .isEqualTo("es");
        assertThat(TextLanguage.of("Enforce existing legislation on women's, children's and adolescents' rights"))
                .isEqualTo("en");
        assertThat(TextLanguage.of("Ratify CAT")).isEqualTo("en");
    }

    @Test
    void englishTextsOfARealRecordAreEnglish() throws IOException {
        var table = Samples.shared("recommendations/upr-info-export-2015/upr-recommendations-without-6-9.csv");
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = CSVParser.parse(table, StandardCharsets.UTF_8, format)) {
            assertThat(parser.stream()
                            .map(row -> row.get("text"))
                            .filter(text -> !TextLanguage.of(text).equals("en"))
                            .distinct())
                    .isEmpty();
        }
    }
}
