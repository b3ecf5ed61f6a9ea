package org.presessions.recommendations.importing.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presessions.recommendations.importing.layouts.CollectedRows;
import org.presessions.recommendations.importing.layouts.CollectedRows.Remark;
import org.presessions.recommendations.importing.layouts.Field;
import org.presessions.recommendations.importing.layouts.Samples;

/// Letters of tables as text, whatever wrote them.
class EncodingTest {
    private static final String HEAD = "SuR,Rgrp,Org,Recommendation,RS,Rgrp,Org,Response,Action,Issue,Session";
    private static final String ACCENTS = "Protéger les élèves à Jérémie, vis-à-vis de l’Autorité";

    @TempDir
    Path folder;

    @Test
    void theMacintoshIsToldFromWindows() throws IOException {
        for (var charset : List.of("x-MacRoman", "windows-1252", "UTF-8", "UTF-16"))
            for (var end : List.of("\r", "\n", "\r\n")) {
                var file = file(ACCENTS, charset, end);
                assertThat(read(file).values(Field.TEXT)).as(charset).isEqualTo(List.of(ACCENTS));
                assertThat(Encoding.of(file).code()).isEqualTo(charset);
            }
    }

    @Test
    void aByteThatTheEncodingLacksRefusesItsRowAlone() throws IOException {
        var bytes = (HEAD + "\n" + row("Good") + "\n" + row("Stop \u0081 now") + "\n" + row("Bad \u008d\u0090") + "\n"
                        + row("Déjà vu")
                        + "\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        var file = Samples.file(Files.write(folder.resolve("bytes.csv"), bytes));

        var read = read(file);

        assertThat(read.values(Field.TEXT)).isEqualTo(List.of("Good", "Déjà vu"));
        assertThat(read.refused)
                .isEqualTo(List.of(
                        new Remark(3, Field.TEXT, "Stop ⟨81⟩ now", "undecodable"),
                        new Remark(4, Field.TEXT, "Bad ⟨8D⟩⟨90⟩", "undecodable")));
    }

    @Test
    void suchAByteIsFoundWhereverItStands() throws IOException {
        var many = new StringBuilder(HEAD);
        for (int i = 0; i < 3_000; i++) many.append('\n').append(row("Text number " + i));
        var bytes = many.append('\n').append(row("Stop \u0081")).toString().getBytes(StandardCharsets.ISO_8859_1);

        var read = read(Samples.file(Files.write(folder.resolve("late.csv"), bytes)));

        assertThat(read.rows).hasSize(3_000);
        assertThat(read.refused).isEqualTo(List.of(new Remark(3_002, Field.TEXT, "Stop ⟨81⟩", "undecodable")));
    }

    @Test
    void whatAPersonSaysCounts() throws IOException {
        var file = file("Ž", "windows-1252", "\n");

        assertThat(read(file.in(Optional.of(Encoding.MAC_ROMAN))).values(Field.TEXT))
                .isEqualTo(List.of("é"));
        assertThat(read(file.in(Optional.of(Encoding.UTF_8))).refused)
                .isEqualTo(List.of(new Remark(2, Field.TEXT, "⟨8E⟩", "undecodable")));
    }

    @Test
    void realExportsInOldEncodingsSayTheSame() throws IOException {
        var table = Samples.shared("recommendations/upr-info-export-2015/upr-recommendations-without-6-9.csv");
        var text = Files.readAllLines(table).stream().limit(4_000).toList();
        for (var charset : List.of("x-MacRoman", "windows-1252")) {
            var encoder = Charset.forName(charset).newEncoder();
            var lines = text.stream().filter(encoder::canEncode).toList();
            var file = folder.resolve(charset + ".csv");
            Files.write(file, (String.join("\r", lines) + "\r").getBytes(Charset.forName(charset)));

            assertThat(Encoding.of(Samples.file(file)).code()).isEqualTo(charset);
            assertThat(read(Samples.file(file)).rows).hasSize(lines.size() - 1);
        }
    }

    private SourceFile file(String text, String charset, String end) throws IOException {
        var path = folder.resolve("text.csv");
        return Samples.file(Files.write(path, (HEAD + end + row(text) + end).getBytes(Charset.forName(charset))));
    }

    private static String row(String text) {
        return "Haiti,GRULAC,,\"%s\",France,WEOG,,Accepted,5,Right to education,40".formatted(text);
    }

    private static CollectedRows read(SourceFile file) throws IOException {
        return Samples.read(file, "upr-info-csv");
    }
}
