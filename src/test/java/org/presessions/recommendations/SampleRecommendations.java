package org.presessions.recommendations;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Puts recommendations straight into the record, without an import's files.
public final class SampleRecommendations {
    private static final OffsetDateTime AT = OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 0, ZoneOffset.UTC);

    private final JdbcClient jdbc;
    private final long importId;

    public SampleRecommendations(JdbcClient jdbc) {
        this.jdbc = jdbc;
        importId = jdbc.sql("""
                        insert into recommendation_import (file_name, file_sha256, file_bytes, layout, created_at)
                        values ('sample.csv', repeat('0', 64), 0, 'own-csv', :at) returning id
                        """).param("at", AT).query(Long.class).single();
    }

    /// A recommendation of Switzerland to Haiti in session 12, to begin with.
    public static Content content(String text) {
        return new Content(
                Kind.RECOMMENDATION,
                12,
                new Party(Optional.of("HTI"), "grulac", List.of("OAS", "OIF")),
                new Party(Optional.of("CHE"), "weog", List.of("OIF")),
                "88.1",
                text,
                "en",
                List.of(new Position(Stage.UNSAID, Response.SUPPORTED, "Accepted", "")),
                Optional.of(4),
                List.of("justice"),
                List.of(),
                List.of(),
                List.of());
    }

    /// A pledge of Togo in session 40 with all that the other has not, and nothing that it has.
    public static Content bare(String paragraph, String text) {
        return new Content(
                Kind.PLEDGE,
                40,
                new Party(Optional.of("TGO"), "", List.of()),
                new Party(Optional.empty(), "", List.of()),
                paragraph,
                text,
                "fr",
                List.of(
                        new Position(Stage.REPORT, Response.PENDING, "À l’examen", ""),
                        new Position(Stage.ADDENDUM, Response.PARTIALLY_SUPPORTED, "", "A/HRC/40/6/Add.1")),
                Optional.empty(),
                List.of(),
                List.of("girls", "women"),
                List.of("16", "16.3"),
                List.of("D23 Death penalty"));
    }

    public static Content content(String text, String language) {
        var english = content(text);
        return new Content(
                english.kind(),
                english.session(),
                english.stateUnderReview(),
                english.recommendingState(),
                english.paragraph(),
                text,
                language,
                english.positions(),
                english.action(),
                english.issues(),
                english.affected(),
                english.sdgs(),
                english.themes());
    }

    /// @return its number
    public long insert(Content content) {
        return jdbc.sql("""
                        insert into recommendation (kind, session_number, state_under_review, sur_group, sur_organisations,
                            recommending_state, rs_group, rs_organisations, paragraph, text, language, response, responses,
                            action, issues, affected, sdgs, themes, source_file, source_row, created_by_import, import_id, changed_at,
                            news_at, revision)
                        values (:kind, :session, :sur, :surGroup, :surOrganisations, :rs, :rsGroup, :rsOrganisations,
                            :paragraph, :text, :language, :response, cast(:responses as jsonb), :action, :issues, :affected,
                            :sdgs, :themes, 'sample.csv', 1, :import, :import, :at, :at, nextval('recommendation_revision'))
                        returning id
                        """)
                .param("kind", content.kind().code())
                .param("session", content.session())
                .param("sur", content.stateUnderReview().iso3().orElseThrow())
                .param("surGroup", content.stateUnderReview().group())
                .param("surOrganisations", array(content.stateUnderReview().organisations()))
                .param("rs", content.recommendingState().iso3().orElse(null))
                .param("rsGroup", content.recommendingState().group())
                .param("rsOrganisations", array(content.recommendingState().organisations()))
                .param("paragraph", content.paragraph())
                .param("text", content.text())
                .param("language", content.language())
                .param("response", content.response().code())
                .param("responses", positions(content))
                .param("action", content.action().orElse(null))
                .param("issues", array(content.issues()))
                .param("affected", array(content.affected()))
                .param("sdgs", array(content.sdgs()))
                .param("themes", array(content.themes()))
                .param("import", importId)
                .param("at", AT)
                .query(Long.class)
                .single();
    }

    public void reword(long id, String text) {
        jdbc.sql("""
                        update recommendation set text = :text, version = version + 1,
                            revision = nextval('recommendation_revision'),
                            news_revision = nextval('recommendation_revision'), news_at = :at where id = :id
                        """)
                .param("text", text)
                .param("at", AT.plusDays(1))
                .param("id", id)
                .update();
    }

    public void withdraw(long id) {
        jdbc.sql("""
                        update recommendation set withdrawn_at = :at, revision = nextval('recommendation_revision')
                        where id = :id
                        """).param("at", AT).param("id", id).update();
    }

    private static String positions(Content content) {
        return content.positions().stream()
                .map(position -> """
                        {"stage": "%s", "response": "%s", "wording": "%s", "source": "%s"}""".formatted(
                        position.stage().code(), position.response().code(), position.wording(), position.source()))
                .toList()
                .toString();
    }

    private static String[] array(List<String> values) {
        return values.toArray(String[]::new);
    }
}
