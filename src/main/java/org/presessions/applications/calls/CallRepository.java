package org.presessions.applications.calls;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.presessions.shared.words.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CallRepository {
    /// A row for each extension, oldest first; one for a call that has none.
    private static final String SELECT = """
            select call.*, extension.* from call_for_applications as call left join lateral (
                select pre_session_id, call_extension.closes_at as extended_until, extended_by, extended_at,
                       taken_back_at,
                       call_extension.id as extension_id,
                       array_agg(language order by language) languages, array_agg(reason order by language) texts
                from call_extension join call_extension_reason on extension_id = call_extension.id
                where call_id = call.id group by call_extension.id) as extension on true
            %s
            order by call.closes_at desc, call.id, extended_at, extension_id
            """;

    private final JdbcClient jdbc;

    CallRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CallForApplications> of(UUID seriesId) {
        return jdbc
                .sql(SELECT.formatted("where call.series_id = :series"))
                .param("series", seriesId)
                .query(CallRepository::calls)
                .stream()
                .findFirst();
    }

    List<CallForApplications> all() {
        return jdbc.sql(SELECT.formatted("")).query(CallRepository::calls);
    }

    /// @param publishedAt of one that is not public yet; one that is stays so
    void set(NewCall call, Optional<Instant> publishedAt, Instant now) {
        jdbc.sql("""
                        insert into call_for_applications as known
                            (series_id, opens_at, closes_at, contact_email, files_hours, published_at)
                        values (:series, :opensAt, :closesAt, :contact, :filesHours, :publishedAt)
                        on conflict (series_id) do update
                        set opens_at = excluded.opens_at, closes_at = excluded.closes_at,
                            contact_email = excluded.contact_email, files_hours = excluded.files_hours,
                            published_at = case when known.published_at <= :now then known.published_at
                                                else excluded.published_at end
                        """)
                .param("series", call.seriesId())
                .param("opensAt", utc(call.opensAt()))
                .param("closesAt", utc(call.closesAt()))
                .param("contact", call.contactEmail())
                .param("filesHours", call.filesHours())
                .param("publishedAt", publishedAt.map(at -> utc(at)).orElse(null), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("now", utc(now))
                .update();
    }

    /// Keeps the call of a series as it is until the transaction ends; others may keep it too.
    void keep(UUID seriesId) {
        jdbc.sql("select id from call_for_applications where series_id = :series for share")
                .param("series", seriesId)
                .query(UUID.class)
                .list();
    }

    /// Waits until nobody keeps the call any more, and lets nobody do so until the transaction ends.
    void lock(UUID callId) {
        jdbc.sql("select id from call_for_applications where id = :id for update")
                .param("id", callId)
                .query(UUID.class)
                .single();
    }

    void takeBack(UUID callId) {
        jdbc.sql("update call_for_applications set published_at = null where id = :id")
                .param("id", callId)
                .update();
    }

    void extend(UUID callId, CallExtension extension) {
        jdbc.sql("""
                        with added as (
                            insert into call_extension (call_id, pre_session_id, closes_at, extended_by, extended_at)
                            values (:call, :preSession, :closesAt, :by, :at)
                            returning id)
                        insert into call_extension_reason (extension_id, language, reason)
                        select id, language, reason from added, unnest(:languages, :texts) as said (language, reason)
                        """)
                .param("call", callId)
                .param("preSession", extension.preSessionId())
                .param("closesAt", utc(extension.closesAt()))
                .param("by", extension.extendedBy().orElse(null))
                .param("at", utc(extension.extendedAt()))
                .params(extension.reason().columns())
                .update();
    }

    void takeBackExtensions(UUID callId, UUID preSessionId, Instant at) {
        jdbc.sql("""
                        update call_extension set taken_back_at = :at
                        where call_id = :call and pre_session_id = :preSession and taken_back_at is null
                        """)
                .param("call", callId)
                .param("preSession", preSessionId)
                .param("at", utc(at))
                .update();
    }

    /// Of the rows of a call each bears one of its extensions.
    private static List<CallForApplications> calls(ResultSet row) throws SQLException {
        var calls = new LinkedHashMap<UUID, CallForApplications>();
        while (row.next()) {
            var id = row.getObject("id", UUID.class);
            var call = calls.containsKey(id) ? calls.get(id) : call(row, id);
            calls.put(id, row.getObject("pre_session_id") == null ? call : call.with(extension(row)));
        }
        return List.copyOf(calls.values());
    }

    private static CallForApplications call(ResultSet row, UUID id) throws SQLException {
        return new CallForApplications(
                id,
                row.getObject("series_id", UUID.class),
                instant(row, "opens_at"),
                instant(row, "closes_at"),
                row.getString("contact_email"),
                row.getInt("files_hours"),
                Optional.ofNullable(row.getObject("published_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                List.of());
    }

    private static CallExtension extension(ResultSet row) throws SQLException {
        return new CallExtension(
                row.getObject("pre_session_id", UUID.class),
                instant(row, "extended_until"),
                Wording.of(row),
                Optional.ofNullable(row.getObject("extended_by", UUID.class)),
                instant(row, "extended_at"),
                Optional.ofNullable(row.getObject("taken_back_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
