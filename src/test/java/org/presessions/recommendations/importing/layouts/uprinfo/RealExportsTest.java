package org.presessions.recommendations.importing.layouts.uprinfo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.Samples;
import org.presessions.recommendations.importing.layouts.SourceRow;
import org.springframework.web.util.HtmlUtils;

/// UPR Info's two exports of 2015, every row against the table that others made of them.
class RealExportsTest {
    private static final String FOLDER = "recommendations/upr-info-export-2015/";
    private static final String JOINED = FOLDER + "upr-recommendations-without-6-9.csv";

    private record Row(
            String session,
            String stateUnderReview,
            String group,
            List<String> organisations,
            String recommendingState,
            String rsGroup,
            List<String> rsOrganisations,
            String response,
            String action,
            List<String> issues,
            String text) {}

    @Test
    void theExportOfSessions1To5SaysWhatTheTableSays() throws IOException {
        check("1-5", 6094);
    }

    @Test
    void theExportOfSessions17To20SaysWhatTheTableSays() throws IOException {
        check("17-20", 7984);
    }

    private static void check(String name, int rows) throws IOException {
        var read = Samples.read(Samples.file(Samples.shared(FOLDER + name + ".xls")), "upr-info-xls");

        var found = read.rows.stream().map(RealExportsTest::row).toList();
        assertThat(Samples.differences(found, joined(name + ".csv"))).isEqualTo(List.of());
        assertThat(read.rows).hasSize(rows);
        // PHPExcel counts one row too many
        assertThat(read.total).isEqualTo(rows + 1);
        assertThat(read.refused).isEqualTo(List.of());
        assertThat(read.rows.getFirst().number()).isEqualTo(2);
        assertThat(read.rows.getLast().number()).isEqualTo(rows + 1);
    }

    @Test
    void theTableItselfIsReadAsWell() throws IOException {
        var read = Samples.read(Samples.file(Samples.shared(JOINED)), "upr-info-csv");

        var found = read.rows.stream().map(RealExportsTest::row).toList();
        assertThat(Samples.differences(found, joined(""))).isEqualTo(List.of());
        assertThat(read.rows).hasSize(32_723);
        assertThat(read.refused).isEqualTo(List.of());
    }

    private static Row row(SourceRow row) {
        return new Row(
                row.value(Field.SESSION).orElse(""),
                text(row, Field.STATE_UNDER_REVIEW),
                text(row, Field.SUR_GROUP),
                list(row, Field.SUR_ORGANISATIONS),
                text(row, Field.RECOMMENDING_STATE),
                text(row, Field.RS_GROUP),
                list(row, Field.RS_ORGANISATIONS),
                row.value(Field.RESPONSE).orElse(""),
                row.value(Field.ACTION).orElse(""),
                list(row, Field.ISSUES),
                text(row, Field.TEXT));
    }

    private static String text(SourceRow row, Field field) {
        return inOneLine(HtmlUtils.htmlUnescape(row.value(field).orElse("")));
    }

    private static List<String> list(SourceRow row, Field field) {
        return row.values(field).stream().map(HtmlUtils::htmlUnescape).toList();
    }

    private static String inOneLine(String text) {
        return text.replaceAll("[\\s\\u00a0]+", " ").strip();
    }

    private static List<Row> joined(String sourceFile) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var rows = new ArrayList<Row>();
        try (var parser = CSVParser.parse(Samples.shared(JOINED), StandardCharsets.UTF_8, format)) {
            for (var record : parser)
                if (sourceFile.isEmpty() || record.get("source_file").equals(sourceFile)) rows.add(row(record));
        }
        return rows;
    }

    private static Row row(CSVRecord record) {
        return new Row(
                record.get("session"),
                record.get("state_under_review"),
                record.get("sur_regional_group"),
                list(record.get("sur_organisations")),
                record.get("recommending_state"),
                record.get("rs_regional_group"),
                list(record.get("rs_organisations")),
                record.get("response"),
                record.get("action_category"),
                list(record.get("issues")),
                inOneLine(record.get("text")));
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split("; "));
    }
}
