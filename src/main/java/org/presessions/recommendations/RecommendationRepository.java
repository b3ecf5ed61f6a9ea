package org.presessions.recommendations;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presessions.recommendations.Recommendation.Source;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class RecommendationRepository {
    private static final String SELECT = """
            select id, kind, session_number, state_under_review, sur_group, sur_organisations, recommending_state, rs_group,
                   rs_organisations, paragraph, text, language, responses, action, issues, affected, sdgs, themes,
                   source_file, source_row, import_id, version, withdrawn_at, revision, news_revision
            from recommendation
            """;
    private static final TypeReference<List<Position>> POSITIONS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RecommendationRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<Recommendation> find(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(this::recommendation)
                .optional();
    }

    List<Recommendation> byIds(Collection<Long> ids) {
        return jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query(this::recommendation)
                .list();
    }

    List<Recommendation> ofParagraph(int session, String stateUnderReview, String paragraph) {
        return jdbc.sql(SELECT + """
                        where session_number = :session and state_under_review = :sur and paragraph = :paragraph
                          and withdrawn_at is null
                        order by id
                        """)
                .param("session", session)
                .param("sur", stateUnderReview)
                .param("paragraph", paragraph)
                .query(this::recommendation)
                .list();
    }

    Optional<String> paragraphText(int session, String stateUnderReview, String paragraph) {
        return jdbc.sql("""
                        select text from recommendation_paragraph
                        where session_number = :session and state_under_review = :sur and number = :paragraph
                        order by import_id desc limit 1
                        """)
                .param("session", session)
                .param("sur", stateUnderReview)
                .param("paragraph", paragraph)
                .query(String.class)
                .optional();
    }

    /// Of each import.
    Map<Long, Origin> origins() {
        return jdbc
                .sql("select id, licence_note, layout, sample from recommendation_import")
                .query((row, number) -> Map.entry(
                        row.getLong("id"),
                        new Origin(row.getString("licence_note"), row.getString("layout"), row.getBoolean("sample"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<Mention> mentions(long id) {
        return jdbc.sql("""
                        select file_name as file, row_number as row, import_id from recommendation_mention
                        join recommendation_import on recommendation_import.id = import_id
                        where recommendation_id = :id order by heard
                        """).param("id", id).query(Mention.class).list();
    }

    List<PastVersion> pastVersions(long id) {
        return jdbc.sql("""
                        select version, content, replaced_at, replaced_by_import from recommendation_version
                        where recommendation_id = :id order by version desc
                        """)
                .param("id", id)
                .query((row, number) -> new PastVersion(
                        row.getInt("version"),
                        json.readValue(row.getString("content"), Content.class),
                        row.getObject("replaced_at", OffsetDateTime.class).toInstant(),
                        row.getLong("replaced_by_import")))
                .list();
    }

    /// Withdrawn ones too, because whoever follows the record has to forget them.
    List<Recommendation> changedAfter(long revision, int atMost) {
        return jdbc.sql(SELECT + "where revision > :revision order by revision limit :atMost")
                .param("revision", revision)
                .param("atMost", atMost)
                .query(this::recommendation)
                .list();
    }

    long lastRevision() {
        return jdbc.sql("select coalesce(max(revision), 0) from recommendation")
                .query(Long.class)
                .single();
    }

    long lastNews() {
        return jdbc.sql("select coalesce(max(news_revision), 0) from recommendation")
                .query(Long.class)
                .single();
    }

    Set<Long> newsBetween(long from, long to) {
        return jdbc.sql(
                        "select id from recommendation where news_revision > :from and news_revision <= :to and withdrawn_at is null")
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .set();
    }

    Map<Long, Instant> newsAt(Collection<Long> ids) {
        return jdbc
                .sql("select id, news_at from recommendation where id = any(:ids)")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, number) -> Map.entry(
                        row.getLong("id"),
                        row.getObject("news_at", OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    long count() {
        return jdbc.sql("select count(*) from recommendation where withdrawn_at is null")
                .query(Long.class)
                .single();
    }

    /// All that are in force, in the order of their numbers; read to the end inside a transaction, and close it.
    Stream<Recommendation> stream(int rowsAtOnce) {
        return jdbc
                .sql(SELECT + "where withdrawn_at is null order by id")
                .withFetchSize(rowsAtOnce)
                .query(this::recommendation)
                .stream();
    }

    private Recommendation recommendation(ResultSet row, int number) throws SQLException {
        var content = new Content(
                Kind.of(row.getString("kind")),
                row.getInt("session_number"),
                new Party(
                        Optional.of(row.getString("state_under_review")),
                        row.getString("sur_group"),
                        strings(row.getArray("sur_organisations"))),
                new Party(
                        Optional.ofNullable(row.getString("recommending_state")),
                        row.getString("rs_group"),
                        strings(row.getArray("rs_organisations"))),
                row.getString("paragraph"),
                row.getString("text"),
                row.getString("language"),
                json.readValue(row.getString("responses"), POSITIONS),
                Optional.ofNullable(row.getObject("action", Integer.class)),
                strings(row.getArray("issues")),
                strings(row.getArray("affected")),
                strings(row.getArray("sdgs")),
                strings(row.getArray("themes")));
        return new Recommendation(
                row.getLong("id"),
                content,
                new Source(row.getString("source_file"), row.getInt("source_row"), row.getLong("import_id")),
                row.getInt("version"),
                Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getLong("revision"),
                row.getLong("news_revision"));
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
