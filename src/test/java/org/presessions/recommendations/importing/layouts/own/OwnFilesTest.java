package org.presessions.recommendations.importing.layouts.own;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.recommendations.importing.layouts.CollectedRows;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.Samples;
import org.presessions.recommendations.importing.layouts.SourceRow;
import org.presessions.recommendations.importing.tables.UnreadableFile;

class OwnFilesTest {
    private static final String THEME = "F31 Children: definition; general principles";
    private static final Map<Field, List<String>> VALUES = Map.of(
            Field.ID, List.of("7"),
            Field.SESSION, List.of("31"),
            Field.STATE_UNDER_REVIEW, List.of("CHN"),
            Field.RECOMMENDING_STATE, List.of("MLI"),
            Field.TEXT, List.of("=Ratify, \"now\""),
            Field.THEMES, List.of(THEME, "a\\b"),
            Field.POSITIONS, List.of("[{\"stage\":\"report\",\"response\":\"noted\"},{\"stage\":\"adoption\"}]"));
    private static final SourceRow ROW = new SourceRow(1, VALUES);
    private static final String ITEM = """
            {"id":7,"session":31,"state-under-review":"CHN","recommending-state":"MLI","text":"=Ratify, \\"now\\"",\
            "themes":["F31 Children: definition; general principles","a\\\\b"],"action":null,"issues":[],\
            "positions":[{"stage":"report","response":"noted"},{"stage":"adoption"}]}""";

    @TempDir
    Path folder;

    private CollectedRows read(String layout, String text) throws IOException {
        return Samples.read(Samples.write(folder, "file", text), layout);
    }

    @Test
    void csvIsReadAsItIsWritten() throws IOException {
        var cell = OwnFormat.cell(ROW.values(Field.THEMES));
        var text =
                "# query: sur=CHN, \"all\"\n# rows: 1\nid,session,state-under-review,recommending-state,text,themes,action,positions\n"
                        + "7,31,CHN,MLI,\""
                        + OwnFormat.escaped("=Ratify, \"now\"").replace("\"", "\"\"") + "\",\"" + cell + "\",,\""
                        + ROW.value(Field.POSITIONS).orElseThrow().replace("\"", "\"\"") + "\"\n";
        var rows = read("own-csv", text);

        assertThat(rows.rows.stream().map(SourceRow::values).toList()).isEqualTo(List.of(VALUES));
        assertThat(rows.total).isEqualTo(1);
        assertBroken("own-csv", text.replace("rows: 1", "rows: 2"));
    }

    @Test
    void escapingGoesBothWays() {
        for (var value : List.of("=1+1", "'=1", "'quoted'", "-5", "\tx", "plain", "'", "@a", "+b\nc"))
            assertThat(OwnFormat.unescaped(OwnFormat.escaped(value))).isEqualTo(value);
        assertThat(OwnFormat.escaped("=1+1")).isEqualTo("'=1+1");
        for (var values : List.of(List.of(THEME, "a\\b", "c\\;d"), List.of("one")))
            assertThat(OwnFormat.values(OwnFormat.cell(values))).isEqualTo(values);
    }

    @Test
    void jsonIsRead() throws IOException {
        var text = "{\"query\":{\"sur\":[\"CHN\"]},\"rows\":1,\"items\":[" + ITEM + "]}";

        assertThat(read("own-json", text).rows).isEqualTo(List.of(new SourceRow(1, VALUES)));
        assertThat(read("own-json", "{\"query\":\"\",\"rows\":0,\"items\":[]}").rows)
                .isEqualTo(List.of());
        assertBroken("own-json", text.replace("\"rows\":1", "\"rows\":2"));
        assertBroken("own-json", text.substring(0, text.length() - 1));
        assertBroken("own-json", text + "x");
    }

    @Test
    void jsonLinesAreRead() throws IOException {
        assertThat(read("own-jsonl", ITEM + "\n" + ITEM + "\n").rows)
                .isEqualTo(List.of(new SourceRow(1, VALUES), new SourceRow(2, VALUES)));
        assertThat(read("own-jsonl", "{\"query\":\"sur=CHN\",\"rows\":1}\n" + ITEM).rows)
                .isEqualTo(List.of(new SourceRow(2, VALUES)));
        assertBroken("own-jsonl", ITEM + "\n" + ITEM.substring(0, 100));
    }

    @Test
    void aWorkbookIsRead() throws IOException {
        var path = folder.resolve("own.xlsx");
        try (var out = Files.newOutputStream(path);
                var workbook = new Workbook(out, "Test", "1.0")) {
            var sheet = workbook.newWorksheet(OwnFormat.SHEET);
            int column = 0;
            for (var entry : VALUES.entrySet()) {
                sheet.value(0, column, entry.getKey().code());
                sheet.value(
                        1,
                        column++,
                        OwnFormat.LISTS.contains(entry.getKey())
                                ? OwnFormat.cell(entry.getValue())
                                : entry.getValue().getFirst());
            }
            workbook.newWorksheet(OwnFormat.SHEET_ABOUT).value(0, 0, "query");
        }

        assertThat(Samples.read(Samples.file(path), "own-xlsx").rows).isEqualTo(List.of(new SourceRow(2, VALUES)));
    }

    private void assertBroken(String layout, String text) {
        assertThatThrownBy(() -> read(layout, text))
                .isInstanceOfSatisfying(
                        UnreadableFile.class, file -> assertThat(file.reason()).isEqualTo("broken"));
    }
}
