package org.presessions.recommendations.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.presessions.recommendations.search.query.Facet;
import org.presessions.recommendations.search.query.Query;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the index is measured against: PostgreSQL's own full-text search over the same rows, with a stored `tsvector`,
/// GIN indexes on it and on the lists, btrees on the rest, memory enough to sort and hash in, and facets in one
/// statement.
final class PostgresPeer {
    private static final List<Facet> LISTS =
            List.of(Facet.SUR_ORGANISATION, Facet.RS_ORGANISATION, Facet.ISSUE, Facet.SDG, Facet.AFFECTED);

    private final JdbcClient jdbc;
    private boolean groupingSets;

    PostgresPeer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void build() {
        jdbc.sql("""
                create table peer as
                select r.id, r.state_under_review as sur, coalesce(r.recommending_state::text, 'unknown') as rs,
                       r.sur_group, r.rs_group, r.sur_organisations as sur_org, r.rs_organisations as rs_org,
                       r.session_number as session, s.cycle, extract(year from s.starts_on)::int as year,
                       r.response, r.action, r.issues as issue, r.affected, r.kind,
                       (select coalesce(array_agg(distinct code), '{}') from unnest(r.sdgs) sdg,
                           unnest(array[sdg, split_part(sdg, '.', 1)]) code) as sdg,
                       to_tsvector('english', r.text) as words
                from recommendation r join working_group_session s on s.number = r.session_number
                """).update();
        for (var facet : Facet.values()) {
            var kind = LISTS.contains(facet) ? "gin" : "btree";
            jdbc.sql("create index on peer using %s (%s)".formatted(kind, column(facet)))
                    .update();
        }
        jdbc.sql("create index on peer using gin (words) with (fastupdate = off)")
                .update();
        jdbc.sql("alter system set work_mem = '256MB'").update();
        jdbc.sql("alter system set jit = off").update();
        jdbc.sql("alter system set random_page_cost = 1.1").update();
        jdbc.sql("alter system set effective_cache_size = '4GB'").update();
        jdbc.sql("select pg_reload_conf()").query().listOfRows();
        jdbc.sql("vacuum analyze peer").update();
    }

    /// Takes the faster of two ways for a kind of question.
    void chooseFor(Query query) {
        groupingSets = true;
        var together = millis(query);
        groupingSets = false;
        groupingSets = together < millis(query);
    }

    private double millis(Query query) {
        facets(query);
        var start = System.nanoTime();
        facets(query);
        return (System.nanoTime() - start) / 1e6;
    }

    long total(Query query) {
        return jdbc.sql("select count(*) from peer where " + where(query, null))
                .query(Long.class)
                .single();
    }

    int facets(Query query) {
        return jdbc.sql(statement(query))
                .query((row, number) -> row.getLong(3))
                .list()
                .size();
    }

    int crossTable(Facet rows, Facet columns) {
        return jdbc.sql("select %s, %s, count(*) from peer %s %s group by 1, 2"
                        .formatted(value(rows), value(columns), unnest(rows), unnest(columns)))
                .query((row, number) -> row.getLong(3))
                .list()
                .size();
    }

    private String statement(Query query) {
        var parts = new ArrayList<String>();
        var together = new ArrayList<Facet>();
        for (var facet : Facet.values()) {
            if (query.filters().containsKey(facet)) parts.add(single(facet, "peer", where(query, facet)));
            else if (LISTS.contains(facet) || !groupingSets) parts.add(single(facet, "hit", "true"));
            else together.add(facet);
        }
        if (!together.isEmpty()) parts.add(sets(together));
        return "with hit as materialized (select * from peer where " + where(query, null) + ") "
                + String.join(" union all ", parts);
    }

    private static String single(Facet facet, String table, String where) {
        return "(select '%s', %s::text, count(*) from %s peer %s where %s group by 2)"
                .formatted(facet.code(), value(facet), table, unnest(facet), where);
    }

    private static String sets(List<Facet> facets) {
        var columns = facets.stream().map(PostgresPeer::column).toList();
        return "(select grouping(%s)::text, coalesce(%s), count(*) from hit group by grouping sets (%s))"
                .formatted(
                        String.join(", ", columns),
                        columns.stream().map(column -> column + "::text").collect(Collectors.joining(", ")),
                        columns.stream().map(column -> "(" + column + ")").collect(Collectors.joining(", ")));
    }

    private static String where(Query query, @Nullable Facet leftOut) {
        var conditions = new ArrayList<String>();
        conditions.add("true");
        if (!query.words().isEmpty())
            conditions.add("words @@ websearch_to_tsquery('english', '%s')".formatted(query.words()));
        query.filters().forEach((facet, values) -> {
            if (facet != leftOut) conditions.add(condition(facet, values));
        });
        return String.join(" and ", conditions);
    }

    private static String condition(Facet facet, List<String> values) {
        var list = values.stream().map(value -> "'" + value + "'").collect(Collectors.joining(", "));
        if (LISTS.contains(facet)) return column(facet) + " && array[" + list + "]::text[]";
        return column(facet) + " in (" + list + ")";
    }

    private static String column(Facet facet) {
        return facet.code().replace('-', '_').toLowerCase(Locale.ROOT);
    }

    private static String value(Facet facet) {
        return LISTS.contains(facet) ? "u_" + column(facet) : column(facet);
    }

    private static String unnest(Facet facet) {
        return LISTS.contains(facet) ? ", unnest(%s) u_%s".formatted(column(facet), column(facet)) : "";
    }
}
