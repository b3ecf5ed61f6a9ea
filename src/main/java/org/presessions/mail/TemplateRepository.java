package org.presessions.mail;

import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class TemplateRepository {
    private static final String SELECT = "select key, locale, version, subject, body, saved_at from mail_template ";

    private final JdbcClient jdbc;

    TemplateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// The version that holds.
    public Optional<SavedTemplate> latest(String key, Locale locale) {
        return versions(key, locale).stream().findFirst();
    }

    /// The latest first.
    public List<SavedTemplate> versions(String key, Locale locale) {
        return jdbc.sql(SELECT + "where key = :key and locale = :locale order by version desc")
                .param("key", key)
                .param("locale", locale.getLanguage())
                .query(TemplateRepository::template)
                .list();
    }

    /// The versions that hold, of all.
    public List<SavedTemplate> all() {
        return jdbc.sql("""
                        select distinct on (key, locale) key, locale, version, subject, body, saved_at
                        from mail_template order by key, locale, version desc
                        """).query(TemplateRepository::template).list();
    }

    /// Adds a version; false where somebody else has added it meanwhile.
    public boolean insert(SavedTemplate template, Optional<UUID> by) {
        return jdbc.sql("""
                        insert into mail_template (key, locale, version, subject, body, saved_at, saved_by)
                        values (:key, :locale, :version, :subject, :body, :at, :by)
                        on conflict (key, locale, version) do nothing
                        """)
                        .param("key", template.key())
                        .param("locale", template.locale().getLanguage())
                        .param("version", template.version())
                        .param("subject", template.text().subject())
                        .param("body", template.text().body())
                        .param("at", utc(template.savedAt()))
                        .param("by", by.orElse(null), Types.OTHER)
                        .update()
                == 1;
    }

    private static SavedTemplate template(ResultSet row, int number) throws SQLException {
        return new SavedTemplate(
                row.getString("key"),
                Locale.of(row.getString("locale")),
                row.getInt("version"),
                new LetterText(row.getString("subject"), row.getString("body")),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }
}
