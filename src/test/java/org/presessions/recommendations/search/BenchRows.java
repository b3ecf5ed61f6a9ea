package org.presessions.recommendations.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows for the bench: UPR Info's export, repeated with other words, sessions and recommending States until there are
/// enough.
final class BenchRows {
    static final String EXPORT = "shared/data/recommendations/upr-info-export-2015/upr-recommendations-without-6-9.csv";
    private static final List<String> SDGS =
            List.of("16", "16.3", "5", "5.1", "4", "4.1", "8.7", "10", "10.2", "3", "1.3");
    private static final List<String> AFFECTED = List.of("women", "children", "general", "migrants", "minorities");

    private record Row(
            String kind,
            int session,
            String sur,
            String surGroup,
            List<String> surOrganisations,
            String rs,
            String rsGroup,
            List<String> rsOrganisations,
            String response,
            String action,
            List<String> issues,
            String text) {}

    private final JdbcClient jdbc;
    private final Random random = new Random(2026);
    private final String source;
    private final List<Row> rows;
    private final List<String> vocabulary;

    /// @param export a file as [#export] finds it
    BenchRows(JdbcClient jdbc, Path export) throws IOException {
        this.jdbc = jdbc;
        rows = read(export);
        source = rows.size() + " of " + export;
        vocabulary = rows.stream()
                .flatMap(row -> Stream.of(row.text().split(" ")))
                .filter(word -> word.length() > 3)
                .limit(200_000)
                .toList();
    }

    String source() {
        return source;
    }

    /// The real export, in the folders above this one; invented rows would hold none of the words that are asked for.
    static Optional<Path> export() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent())
            if (Files.exists(folder.resolve(EXPORT))) return Optional.of(folder.resolve(EXPORT));
        return Optional.empty();
    }

    void insert(int count) {
        var importId = jdbc.sql("""
                        insert into recommendation_import (file_name, file_sha256, file_bytes, layout, created_at)
                        values ('bench.csv', repeat('0', 64), 0, 'bench', now()) returning id
                        """).query(Long.class).single();
        for (var from = 0; from < count; from += 5000) {
            var batch = IntStream.range(from, Math.min(from + 5000, count))
                    .mapToObj(this::row)
                    .toList();
            insert(batch, importId);
        }
        jdbc.sql("vacuum analyze recommendation").update();
    }

    private Row row(int number) {
        var row = rows.get(number % rows.size());
        var turn = number / rows.size();
        if (turn == 0) return row;
        var other = rows.get(random.nextInt(rows.size()));
        return new Row(
                row.kind(),
                1 + (row.session() + 7 * turn) % 44,
                row.sur(),
                row.surGroup(),
                row.surOrganisations(),
                other.rs(),
                other.rsGroup(),
                other.rsOrganisations(),
                row.response(),
                row.action(),
                row.issues(),
                varied(row.text()));
    }

    private String varied(String text) {
        return Stream.of(text.split(" "))
                .map(word -> random.nextInt(6) == 0 ? vocabulary.get(random.nextInt(vocabulary.size())) : word)
                .collect(Collectors.joining(" "));
    }

    private void insert(List<Row> batch, long importId) {
        jdbc.sql("""
                        insert into recommendation (kind, session_number, state_under_review, sur_group, sur_organisations,
                            recommending_state, rs_group, rs_organisations, paragraph, text, language, response, responses,
                            action, issues, affected, sdgs, themes, source_file, source_row, created_by_import, import_id,
                            changed_at, revision)
                        select kind, session, sur, sur_group, string_to_array(sur_orgs, '|'), nullif(rs, ''), rs_group,
                            string_to_array(rs_orgs, '|'), '1.1', text, 'en', response,
                            jsonb_build_array(jsonb_build_object('stage', 'unsaid', 'wording', '', 'source', '',
                                'response', response)),
                            nullif(action, '')::int, string_to_array(issues, '|'), string_to_array(affected, '|'),
                            string_to_array(sdgs, '|'), '{}', 'bench.csv', 1, :import, :import, now(), nextval('recommendation_revision')
                        from unnest(:kinds, :sessions, :surs, :surGroups, :surOrgs, :rss, :rsGroups, :rsOrgs, :texts,
                            :responses, :actions, :issues, :affected, :sdgs)
                            as t (kind, session, sur, sur_group, sur_orgs, rs, rs_group, rs_orgs, text, response, action,
                                issues, affected, sdgs)
                        """)
                .param("import", importId)
                .param("kinds", of(batch, Row::kind))
                .param("sessions", batch.stream().map(Row::session).toArray(Integer[]::new))
                .param("surs", of(batch, Row::sur))
                .param("surGroups", of(batch, Row::surGroup))
                .param("surOrgs", of(batch, row -> String.join("|", row.surOrganisations())))
                .param("rss", of(batch, Row::rs))
                .param("rsGroups", of(batch, Row::rsGroup))
                .param("rsOrgs", of(batch, row -> String.join("|", row.rsOrganisations())))
                .param("texts", of(batch, Row::text))
                .param("responses", of(batch, Row::response))
                .param("actions", of(batch, Row::action))
                .param("issues", of(batch, row -> String.join("|", row.issues())))
                .param("affected", of(batch, row -> String.join("|", some(AFFECTED))))
                .param("sdgs", of(batch, row -> String.join("|", some(SDGS))))
                .update();
    }

    private List<String> some(List<String> values) {
        return values.stream().filter(value -> random.nextInt(6) == 0).sorted().toList();
    }

    private static String[] of(List<Row> batch, Function<Row, String> column) {
        return batch.stream().map(column).toArray(String[]::new);
    }

    private List<Row> read(Path file) throws IOException {
        var meanings = new HashMap<String, String>();
        jdbc.sql("select vocabulary, folded, meaning from recommendation_label where meaning is not null")
                .query(row -> {
                    meanings.put(row.getString(1) + " " + row.getString(2), row.getString(3));
                });
        jdbc.sql("select iso3, name from state_name where language = 'en'").query(row -> {
            meanings.putIfAbsent("state " + folded(row.getString(2)), row.getString(1));
        });
        var read = new ArrayList<Row>();
        try (var csv = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(file))) {
            for (var record : csv) row(record, meanings).ifPresent(read::add);
        }
        return read;
    }

    private static Optional<Row> row(CSVRecord record, Map<String, String> meanings) {
        var sur = meanings.get("state " + folded(record.get("state_under_review")));
        if (sur == null) return Optional.empty();
        var rs = meanings.getOrDefault("state " + folded(record.get("recommending_state")), "unknown");
        var response = record.get("kind").contains("pledge")
                ? "pledge"
                : meanings.getOrDefault("response " + folded(record.get("response")), "noted");
        return Optional.of(new Row(
                response.equals("pledge") ? "pledge" : "recommendation",
                Integer.parseInt(record.get("session")),
                sur,
                meanings.getOrDefault("group " + folded(record.get("sur_regional_group")), ""),
                parts(record.get("sur_organisations")),
                rs.equals("unknown") ? "" : rs,
                meanings.getOrDefault("group " + folded(record.get("rs_regional_group")), ""),
                parts(record.get("rs_organisations")),
                response,
                record.get("action_category"),
                parts(record.get("issues")).stream()
                        .map(label -> meanings.getOrDefault("issue " + folded(label), "other"))
                        .toList(),
                record.get("text")));
    }

    private static List<String> parts(String cell) {
        return Arrays.stream(cell.split("[;,]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String folded(String label) {
        return Normalizer.normalize(label, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
