package org.presessions.shared.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.presessions.shared.words.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IdentityRepository {
    private final JdbcClient jdbc;

    IdentityRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Identity find() {
        var texts = texts();
        return jdbc.sql("select * from identity")
                .query((row, number) -> identity(row, texts))
                .optional()
                .orElse(Identity.NONE);
    }

    private Map<IdentityText, Wording> texts() {
        var texts = new EnumMap<IdentityText, Wording>(IdentityText.class);
        jdbc.sql("select part, language, text from identity_text").query(row -> {
            var part = part(row.getString("part"));
            var known = texts.getOrDefault(part, Wording.english(""));
            texts.put(part, known.and(row.getString("language"), row.getString("text")));
        });
        return texts;
    }

    private static IdentityText part(String code) {
        for (var part : IdentityText.values()) if (part.code().equals(code)) return part;
        throw new IllegalArgumentException(code);
    }

    private static Identity identity(ResultSet row, Map<IdentityText, Wording> texts) throws SQLException {
        return new Identity(
                texts,
                new Contact(row.getString("email"), row.getString("telephone"), row.getString("postal_address")),
                colours(row.getString("colour_light"), row.getString("colour_dark")),
                emblem(row.getString("emblem_kind"), row.getBytes("emblem")));
    }

    private static Optional<ColourPair> colours(@Nullable String light, @Nullable String dark) {
        if (light == null || dark == null) return Optional.empty();
        return Optional.of(new ColourPair(Colour.of(light), Colour.of(dark)));
    }

    private static Optional<Emblem> emblem(@Nullable String kind, byte @Nullable [] content) {
        if (kind == null || content == null) return Optional.empty();
        return Optional.of(new Emblem(Emblem.Kind.of(kind), content));
    }

    void write(Identity identity) {
        jdbc.sql("""
                        insert into identity (single, email, telephone, postal_address, colour_light, colour_dark,
                                              emblem_kind, emblem)
                        values (true, :email, :telephone, :address, :light, :dark, :kind, :emblem)
                        on conflict (single) do update
                        set email = excluded.email, telephone = excluded.telephone,
                            postal_address = excluded.postal_address, colour_light = excluded.colour_light,
                            colour_dark = excluded.colour_dark, emblem_kind = excluded.emblem_kind,
                            emblem = excluded.emblem
                        """)
                .param("email", identity.contact().email())
                .param("telephone", identity.contact().telephone())
                .param("address", identity.contact().postalAddress())
                .param("light", colour(identity, Scheme.LIGHT), Types.VARCHAR)
                .param("dark", colour(identity, Scheme.DARK), Types.VARCHAR)
                .param(
                        "kind",
                        identity.emblem().map(emblem -> emblem.kind().code()).orElse(null),
                        Types.VARCHAR)
                .param("emblem", identity.emblem().map(Emblem::content).orElse(null), Types.BINARY)
                .update();
        jdbc.sql("delete from identity_text").update();
        identity.texts()
                .forEach((part, wording) -> wording.byLanguage().forEach((language, text) -> {
                    if (!text.isBlank()) add(part, language, text);
                }));
    }

    private static @Nullable String colour(Identity identity, Scheme scheme) {
        return identity.colours().map(pair -> pair.in(scheme).toString()).orElse(null);
    }

    private void add(IdentityText part, String language, String text) {
        jdbc.sql("insert into identity_text (part, language, text) values (:part, :language, :text)")
                .param("part", part.code())
                .param("language", language)
                .param("text", text)
                .update();
    }
}
