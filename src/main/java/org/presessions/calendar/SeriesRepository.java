package org.presessions.calendar;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.Coded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SeriesRepository {
    /// The columns that [#series] reads, for every query that joins a series.
    static final String COLUMNS = """
            series.id as series_id, series.slug as series_slug, series.session_number, series.format,
            series.date_precision, series.kind, series.announced_at is not null as announced, series.starts_on, series.ends_on, series.to_be_confirmed, series.zone, series.sample
            """;

    private final JdbcClient jdbc;

    SeriesRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Drafts too.
    List<Series> all() {
        return jdbc.sql("select %s from series order by starts_on desc, slug".formatted(COLUMNS))
                .query((row, number) -> series(row))
                .list();
    }

    Optional<Series> find(UUID id) {
        return jdbc.sql("select %s from series where id = :id".formatted(COLUMNS))
                .param("id", id)
                .query((row, number) -> series(row))
                .optional();
    }

    Optional<Series> bySlug(String slug) {
        return jdbc.sql("select %s from series where slug = :slug".formatted(COLUMNS))
                .param("slug", slug)
                .query((row, number) -> series(row))
                .optional();
    }

    UUID insert(NewSeries announced) {
        return jdbc.sql("""
                        insert into series (slug, session_number, kind, format, date_precision, starts_on, ends_on,
                                            to_be_confirmed, zone, sample)
                        values (:slug, :session, :kind, :format, :precision, :startsOn, :endsOn, :toBeConfirmed, :zone, :sample)
                        returning id
                        """)
                .param("slug", announced.slug())
                .param("session", announced.sessionNumber())
                .param("kind", announced.kind().code())
                .param("format", announced.format().code())
                .param("precision", announced.dates().precision().code())
                .param("startsOn", announced.dates().startsOn())
                .param("endsOn", announced.dates().endsOn())
                .param("toBeConfirmed", announced.dates().toBeConfirmed())
                .param("zone", announced.zone().getId())
                .param("sample", announced.sample())
                .query(UUID.class)
                .single();
    }

    void announce(UUID id, Instant at) {
        jdbc.sql("update series set announced_at = :at where id = :id and announced_at is null")
                .param("id", id)
                .param("at", utc(at))
                .update();
    }

    void takeBack(UUID id) {
        jdbc.sql("update series set announced_at = null where id = :id")
                .param("id", id)
                .update();
    }

    /// Deletes a draft, with what was told of it in calendars, where drafts are not shown.
    ///
    /// @return whether it was one still
    /// @throws org.springframework.dao.DataIntegrityViolationException where something belongs to it
    boolean delete(UUID id) {
        jdbc.sql("delete from calendar_entry where series_id = :id")
                .param("id", id)
                .update();
        return jdbc.sql("delete from series where id = :id and announced_at is null")
                        .param("id", id)
                        .update()
                == 1;
    }

    void turnInto(UUID id, SeriesKind kind) {
        jdbc.sql("update series set kind = :kind where id = :id")
                .param("id", id)
                .param("kind", kind.code())
                .update();
    }

    void setZone(UUID id, ZoneId zone) {
        jdbc.sql("update series set zone = :zone where id = :id and announced_at is null")
                .param("id", id)
                .param("zone", zone.getId())
                .update();
    }

    void redate(UUID id, Format format, SeriesDates dates) {
        jdbc.sql("""
                        update series set format = :format, date_precision = :precision, starts_on = :startsOn,
                                          ends_on = :endsOn, to_be_confirmed = :toBeConfirmed
                        where id = :id
                        """)
                .param("id", id)
                .param("format", format.code())
                .param("precision", dates.precision().code())
                .param("startsOn", dates.startsOn())
                .param("endsOn", dates.endsOn())
                .param("toBeConfirmed", dates.toBeConfirmed())
                .update();
    }

    static Series series(ResultSet row) throws SQLException {
        var dates = new SeriesDates(
                Coded.of(SeriesDates.Precision.class, row.getString("date_precision")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getBoolean("to_be_confirmed"));
        return new Series(
                row.getObject("series_id", UUID.class),
                row.getString("series_slug"),
                row.getInt("session_number"),
                SeriesKind.of(row.getString("kind")),
                Format.of(row.getString("format")),
                dates,
                ZoneId.of(row.getString("zone")),
                row.getBoolean("sample"),
                row.getBoolean("announced"));
    }
}
