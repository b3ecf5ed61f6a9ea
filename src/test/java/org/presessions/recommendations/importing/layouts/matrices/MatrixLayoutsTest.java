package org.presessions.recommendations.importing.layouts.matrices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.presessions.recommendations.importing.layouts.CollectedRows;
import org.presessions.recommendations.importing.layouts.CollectedRows.Remark;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.Samples;

/// Matrices as they were laid out since 2019, and what documents do to tables.
class MatrixLayoutsTest {
    private static final String[] OF_2025 = {
        "Recommendation and recommending State",
        "Position of the State under review",
        "Human rights themes and groups of persons",
        "Relevant SDGs"
    };
    private static final String[] OF_2019 = {
        "Recommendation", "Position", "Full list of themes", "Assessment/comments on level of implementation"
    };

    @TempDir
    Path folder;

    @Test
    void theLayoutOf2025HasGroupsOfPersonsAndGoalsInColumnsOfTheirOwn() throws IOException {
        var read = read(new MadeMatrix(OF_2025)
                .row("Theme: Acceptance of international norms", "", "", "")
                .row(
                        "115.1 Do it (Denmark on behalf of the Nordic countries);\nSource of Position: A/HRC/34/14",
                        "Supported",
                        "- Right to education\n- Women’s rights\nGroups of Persons:\n- Children\n- girls",
                        "- 4 - QUALITY EDUCATION\n- 16 - PEACE, JUSTICE AND STRONG INSTITUTIONS"));

        var row = read.rows.getFirst();
        assertThat(row.values(Field.THEMES)).isEqualTo(List.of("Right to education", "Women’s rights"));
        assertThat(row.values(Field.AFFECTED)).isEqualTo(List.of("Children", "girls"));
        assertThat(row.values(Field.SDGS))
                .isEqualTo(List.of("4 - QUALITY EDUCATION", "16 - PEACE, JUSTICE AND STRONG INSTITUTIONS"));
        assertThat(row.values(Field.RESPONSE)).isEqualTo(List.of("Supported"));
        assertThat(read.sections).isEqualTo(List.of(2));
        assertThat(read.warnings).isEqualTo(List.of());
    }

    @Test
    void goalsAmongTheThemesAreGoals() throws IOException {
        var read = read(new MadeMatrix(OF_2019)
                .row(
                        "115.1 Do it (Spain);",
                        "Noted",
                        "- Right to education\nSDGs: - 4 - QUALITY EDUCATION - 10 - REDUCED INEQUALITIES\n5 – Gender equality\nAffected persons: - Children - women\nThemes:\n12.4. Death penalty\nSDG 16",
                        "In progress: the law was adopted"));

        var row = read.rows.getFirst();
        assertThat(row.values(Field.THEMES)).isEqualTo(List.of("Right to education", "12.4. Death penalty"));
        assertThat(row.values(Field.SDGS))
                .isEqualTo(
                        List.of("4 - QUALITY EDUCATION", "10 - REDUCED INEQUALITIES", "5 – Gender equality", "SDG 16"));
        assertThat(row.values(Field.AFFECTED)).isEqualTo(List.of("Children", "women"));
        assertThat(read.unkept).isEqualTo(List.of("Assessment/comments on level of implementation"));
    }

    @Test
    void headingsMayBeWrittenOverTwoRowsAndAgainOnEachPage() throws IOException {
        var read = read(new MadeMatrix("Recommendation and", "Position of the", "Full list of", "Assessment")
                .row("recommending State", "State under review", "themes", "")
                .row("1.1 Do a (Spain);", "Noted", "", "")
                .row("Recommendation and", "Position of the", "Full list of", "Assessment")
                .row("recommending State", "State under review", "themes", "")
                .row("1.2 Do b (Togo);", "Supported", "", ""));

        assertThat(read.values(Field.TEXT)).isEqualTo(List.of("Do a", "Do b"));
        assertThat(read.refused).isEqualTo(List.of());
    }

    @Test
    void aCellMayReachOverSeveralRows() throws IOException {
        var matrix = new MadeMatrix("Recommendation", "Recommending state/s", "Position", "Full list of themes")
                .row("1.1 Do a (Spain); (Togo);", "Spain", "Noted", "")
                .row("", "Togo", "", "")
                .row("1.2 Do b (Mali);", "Mali", "", "");
        merge(matrix.table(), 0, 1, 2);
        merge(matrix.table(), 2, 1, 3);

        var read = read(matrix);

        assertThat(read.values(Field.TEXT)).isEqualTo(List.of("Do a", "Do a", "Do b"));
        assertThat(read.values(Field.RESPONSE)).isEqualTo(List.of("Noted", "Noted", "Noted"));
        assertThat(read.warnings).isEqualTo(List.of());
        assertThat(read.refused).isEqualTo(List.of());
    }

    private static void merge(XWPFTable table, int column, int first, int last) {
        for (int i = first; i <= last; i++) {
            var cell = table.getRow(i).getCell(column).getCTTc();
            (cell.isSetTcPr() ? cell.getTcPr() : cell.addNewTcPr())
                    .addNewVMerge()
                    .setVal(i == first ? STMerge.RESTART : STMerge.CONTINUE);
        }
    }

    @Test
    void aRowThatSomebodyDeletedIsNone() throws IOException {
        var matrix = new MadeMatrix(OF_2019)
                .row("1.1 Do a (Spain);", "Noted", "", "")
                .row("1.2 Do b (Togo);", "Noted", "", "");
        matrix.table().getRow(1).getCtRow().addNewTrPr().addNewDel();

        assertThat(read(matrix).values(Field.TEXT)).isEqualTo(List.of("Do b"));
    }

    @Test
    void footnotesAndHyphensThatNobodySeesChangeNoText() throws IOException {
        var read = read(new MadeMatrix(OF_2019)
                .row("1.1 Ratify the CAT (Chile)1; and the CRPD (Peru)*; Stop it (Mali) [2];", "Noted", "", "")
                .row("1.2 Go on (State of Palestine);*", "", "", ""));

        assertThat(read.rows.stream()
                        .map(row -> row.value(Field.TEXT).orElseThrow() + " → "
                                + row.value(Field.RECOMMENDING_STATE).orElseThrow()))
                .containsExactly(
                        "Ratify the CAT → Chile",
                        "and the CRPD → Peru",
                        "Stop it → Mali",
                        "Go on → State of Palestine");
        assertThat(read.warnings).isEqualTo(List.of(new Remark(3, Field.RESPONSE, "", "no-position")));
    }

    @Test
    void aRowThatIsNoRecommendationIsASectionOrRefused() throws IOException {
        var read = read(new MadeMatrix(OF_2019)
                .row("Women’s rights", "", "", "")
                .row("Thème: Droits des femmes", "", "", "")
                .row("1.1 Do something for which nobody is named;", "Noted", "", ""));

        assertThat(read.sections).isEqualTo(List.of(2, 3));
        assertThat(read.refused)
                .isEqualTo(List.of(
                        new Remark(4, Field.TEXT, "Do something for which nobody is named;", "no-state-in-brackets")));
    }

    @Test
    void aFrenchMatrixIsRead() throws IOException {
        var file = new MadeMatrix("Recommandation", "Position", "Liste complète des thèmes")
                .ofReview("EPU de Haïti (3e cycle – 40e session)")
                .row(
                        "6.1 Protéger les élèves (Allemagne et Royaume-Uni); Agir (États-Unis d’Amérique);\nSource de la position : A/HRC/50/15",
                        "Acceptée",
                        "Droit à l’éducation\nPersonnes concernées :\n- enfants\nODD :\n- 4")
                .in(folder);

        var read = Samples.read(file, "ohchr-matrix");

        assertThat(read.values(Field.RECOMMENDING_STATE))
                .isEqualTo(List.of("Allemagne", "Royaume-Uni", "États-Unis d’Amérique"));
        assertThat(read.values(Field.RESPONSE_SOURCE)).containsOnly("A/HRC/50/15");
        assertThat(read.rows.getFirst().values(Field.SDGS)).isEqualTo(List.of("4"));
        assertThat(Samples.layouts().of(file).orElseThrow().review(file))
                .hasToString("WhoseReview[stateUnderReview=Optional[Haïti], session=Optional[40]]");
    }

    @Test
    void theFilesThatOnceCameInWrongComeInRight() throws IOException {
        var states = Samples.read(Samples.trial("22-matrix-2014-states-column.docx"), "ohchr-matrix");
        assertThat(states.values(Field.TEXT))
                .isEqualTo(List.of("Ratify the Thing", "Ratify the Thing", "Do a", "Do b", "Do b"));
        assertThat(states.warnings).isEqualTo(List.of());
        for (var name : List.of("23-matrix-2025-layout.docx", "24-matrix-2019-layout-sdgs-in-themes.docx")) {
            var read = Samples.read(Samples.trial(name), "ohchr-matrix");
            assertThat(read.rows).hasSize(12).allSatisfy(row -> {
                assertThat(row.values(Field.SDGS)).startsWith("4 - QUALITY EDUCATION");
                assertThat(row.values(Field.AFFECTED)).isEqualTo(List.of("Children"));
                assertThat(row.values(Field.THEMES)).isEqualTo(List.of("Right to education"));
            });
            assertThat(read.refused).isEqualTo(List.of());
        }
        assertThat(Samples.read(Samples.trial("20-matrix-tracked-changes.docx"), "ohchr-matrix")
                        .values(Field.PARAGRAPH))
                .isEqualTo(List.of("115.1", "115.3", "115.3", "115.4"));
        assertThat(Samples.read(Samples.trial("26-matrix-assessment-filled.docx"), "ohchr-matrix").unkept)
                .hasSize(3);
    }

    private CollectedRows read(MadeMatrix matrix) throws IOException {
        return Samples.read(matrix.in(folder), "ohchr-matrix");
    }
}
