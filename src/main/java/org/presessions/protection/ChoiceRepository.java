package org.presessions.protection;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.shared.Coded;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ChoiceRepository {
    private static final TypeReference<Map<String, Boolean>> POINTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChoiceRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// By seat; absent where nobody chose.
    Map<UUID, Choice> of(Collection<UUID> seatIds) {
        if (seatIds.isEmpty()) return Map.of();
        var choices = new HashMap<UUID, Choice>();
        jdbc.sql("""
                        select choice.seat_id, level, by_hand, state_under_review, other_name, veiled, taken_back_at, languages,
                               guardian.seat_id is not null and guardian.confirmed_at is null as awaits_consent
                        from protection_choice choice
                        left join protection_guardian guardian on guardian.seat_id = choice.seat_id
                        where choice.seat_id in (:seats)
                        """).param("seats", seatIds).query(row -> {
            choices.put(row.getObject("seat_id", UUID.class), choice(row));
        });
        return Map.copyOf(choices);
    }

    /// What was taken back stays taken back.
    void save(UUID seatId, Choice choice, Instant at) {
        jdbc.sql("""
                        insert into protection_choice (seat_id, level, by_hand, state_under_review, other_name, veiled, languages, chosen_at)
                        values (:seat, :level, cast(:byHand as jsonb), :showing, :otherName, :veiled, cast(:languages as jsonb), :at)
                        on conflict (seat_id) do update
                        set level = excluded.level, by_hand = excluded.by_hand, other_name = excluded.other_name,
                            state_under_review = excluded.state_under_review, veiled = excluded.veiled,
                            languages = excluded.languages, chosen_at = excluded.chosen_at
                        """)
                .param("seat", seatId)
                .param("level", choice.level().map(Coded::code).orElse(null), Types.VARCHAR)
                .param("byHand", json.writeValueAsString(codes(choice.byHand())))
                .param("showing", choice.showingByHand().map(Coded::code).orElse(null), Types.VARCHAR)
                .param("otherName", choice.otherName())
                .param("veiled", choice.isVeiled())
                .param(
                        "languages",
                        json.writeValueAsString(
                                choice.languages().stream().sorted().toList()))
                .param("at", utc(at))
                .update();
    }

    /// When each was taken back; without those that were not.
    Map<UUID, Instant> takenBack(Collection<UUID> seatIds) {
        if (seatIds.isEmpty()) return Map.of();
        var taken = new HashMap<UUID, Instant>();
        jdbc.sql("""
                        select seat_id, taken_back_at from protection_choice
                        where seat_id in (:seats) and taken_back_at is not null
                        """).param("seats", seatIds).query(row -> {
            taken.put(
                    row.getObject("seat_id", UUID.class),
                    row.getObject("taken_back_at", OffsetDateTime.class).toInstant());
        });
        return Map.copyOf(taken);
    }

    /// False where it was taken back before.
    boolean takeBack(UUID seatId, Instant at) {
        return jdbc.sql("""
                        insert into protection_choice (seat_id, chosen_at, taken_back_at) values (:seat, :at, :at)
                        on conflict (seat_id) do update set taken_back_at = excluded.taken_back_at
                        where protection_choice.taken_back_at is null
                        """).param("seat", seatId).param("at", utc(at)).update() == 1;
    }

    private Choice choice(ResultSet row) throws SQLException {
        var byHand = json.readValue(row.getString("by_hand"), POINTS).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> Coded.of(Point.class, entry.getKey()), Map.Entry::getValue));
        return new Choice(
                Optional.ofNullable(row.getString("level")).map(code -> Coded.of(Level.class, code)),
                byHand,
                Optional.ofNullable(row.getString("state_under_review")).map(code -> Coded.of(Showing.class, code)),
                row.getString("other_name"),
                row.getBoolean("veiled"),
                row.getObject("taken_back_at") != null,
                row.getBoolean("awaits_consent"),
                Set.of(json.readValue(row.getString("languages"), String[].class)));
    }

    private static Map<String, Boolean> codes(Map<Point, Boolean> byHand) {
        return byHand.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().code(), Map.Entry::getValue));
    }
}
