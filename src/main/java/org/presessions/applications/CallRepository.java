package org.presessions.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CallRepository {
    private final JdbcClient jdbc;

    CallRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CallForApplications> of(UUID seriesId) {
        return jdbc.sql("select * from call_for_applications where series_id = :series")
                .param("series", seriesId)
                .query(this::call)
                .optional();
    }

    List<CallForApplications> all() {
        return jdbc.sql("select * from call_for_applications order by closes_at desc, id")
                .query(this::call)
                .list();
    }

    void set(NewCall call) {
        jdbc.sql("""
                        insert into call_for_applications (series_id, opens_at, closes_at, zone, contact_email)
                        values (:series, :opensAt, :closesAt, :zone, :contact)
                        on conflict (series_id) do update
                        set opens_at = excluded.opens_at, closes_at = excluded.closes_at, zone = excluded.zone,
                            contact_email = excluded.contact_email
                        """)
                .param("series", call.seriesId())
                .param("opensAt", call.opensAt().atOffset(ZoneOffset.UTC))
                .param("closesAt", call.closesAt().atOffset(ZoneOffset.UTC))
                .param("zone", call.zone().getId())
                .param("contact", call.contactEmail())
                .update();
    }

    void extend(UUID callId, CallExtension extension) {
        jdbc.sql("""
                        insert into call_extension (call_id, pre_session_id, closes_at, reason, extended_by, extended_at)
                        values (:call, :preSession, :closesAt, :reason, :by, :at)
                        """)
                .param("call", callId)
                .param("preSession", extension.preSessionId())
                .param("closesAt", extension.closesAt().atOffset(ZoneOffset.UTC))
                .param("reason", extension.reason())
                .param("by", extension.extendedBy().orElse(null))
                .param("at", extension.extendedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private List<CallExtension> extensions(UUID callId) {
        return jdbc.sql("select * from call_extension where call_id = :call order by extended_at, id")
                .param("call", callId)
                .query((row, number) -> new CallExtension(
                        row.getObject("pre_session_id", UUID.class),
                        instant(row, "closes_at"),
                        row.getString("reason"),
                        Optional.ofNullable(row.getObject("extended_by", UUID.class)),
                        instant(row, "extended_at")))
                .list();
    }

    private CallForApplications call(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new CallForApplications(
                id,
                row.getObject("series_id", UUID.class),
                instant(row, "opens_at"),
                instant(row, "closes_at"),
                ZoneId.of(row.getString("zone")),
                row.getString("contact_email"),
                extensions(id));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
