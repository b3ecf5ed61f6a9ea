package org.presessions.mail;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The letters that wait for a person, in groups.
@Repository
class HeldLetterRepository {
    private static final String PARTS =
            "select kind, locale, count(*) as number, min(subject) as subject, max(id::text) as newest ";
    private static final String CHOSEN = """
            from mail_message where status = 'held' and kind = :kind
              and (:q = '' or position(lower(:q) in lower(subject || ' ' || to_address)) > 0)
            """;

    private final JdbcClient jdbc;

    HeldLetterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Part(String kind, Locale locale, long count, String subject, UUID newest) {}

    /// The largest first.
    List<LetterGroup> groups() {
        var parts = jdbc.sql(PARTS + "from mail_message where status = 'held' group by kind, locale")
                .query(HeldLetterRepository::part)
                .list();
        return parts.stream().collect(groupingBy(Part::kind)).entrySet().stream()
                .map(entry -> group(new LetterChoice(entry.getKey(), ""), entry.getValue()))
                .sorted(Comparator.comparing(LetterGroup::count).reversed())
                .toList();
    }

    /// Absent where nothing of the kind waits that holds the words.
    Optional<LetterGroup> group(LetterChoice choice) {
        var parts = chosen(PARTS, choice, "group by kind, locale")
                .query(HeldLetterRepository::part)
                .list();
        return Optional.of(parts).filter(some -> !some.isEmpty()).map(some -> group(choice, some));
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        return new Part(
                row.getString("kind"),
                Locale.of(row.getString("locale")),
                row.getLong("number"),
                row.getString("subject"),
                UUID.fromString(row.getString("newest")));
    }

    /// In the order in which they were written.
    List<MailMessage> letters(LetterChoice choice, int limit, int offset) {
        return chosen("select * ", choice, "order by created_at, id limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query(MailRepository::message)
                .list();
    }

    List<MailMessage> atRandom(LetterChoice choice, int number) {
        return chosen("select * ", choice, "order by random() limit :limit")
                .param("limit", number)
                .query(MailRepository::message)
                .list();
    }

    /// @param newest those written after this one are left out: nobody has seen how many they are
    List<UUID> ids(LetterChoice choice, UUID newest) {
        return chosen("select id ", choice, "and id <= :newest order by created_at, id")
                .param("newest", newest)
                .query(UUID.class)
                .list();
    }

    private JdbcClient.StatementSpec chosen(String select, LetterChoice choice, String end) {
        return jdbc.sql(select + CHOSEN + end).param("kind", choice.kind()).param("q", choice.q());
    }

    private static LetterGroup group(LetterChoice choice, List<Part> parts) {
        var newest = parts.stream()
                .map(Part::newest)
                .max(Comparator.comparing(UUID::toString))
                .orElseThrow();
        var subject =
                parts.stream().map(Part::subject).min(Comparator.naturalOrder()).orElseThrow();
        return new LetterGroup(choice, parts.stream().collect(toMap(Part::locale, Part::count)), subject, newest);
    }
}
