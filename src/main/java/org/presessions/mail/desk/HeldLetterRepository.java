package org.presessions.mail.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static org.presessions.shared.Times.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.presessions.mail.MailMessage;
import org.presessions.mail.MailRepository;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The letters that wait for a person, in groups.
@Repository
class HeldLetterRepository {
    private static final String PARTS =
            "select kind, locale, count(*) as number, case when min(subject) = max(subject) then min(subject) else '' end as subject, max(id::text) as newest, max(created_at) as written ";
    private static final String CHOSEN = """
            from mail_message where status = 'held' and kind = :kind
              and (:q = '' or position(lower(:q) in lower(subject || ' ' || to_address || ' ' || body)) > 0)
              and (:series = '' or series = :series) and (:state = '' or state = :state)
            """;

    private final JdbcClient jdbc;

    HeldLetterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Part(String kind, Locale locale, long count, String subject, UUID newest, Instant writtenAt) {}

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

    /// What the letters of a kind are about, the latest series first.
    List<LetterTopic> topics(String kind) {
        return jdbc.sql("""
                        select series, state, count(*) as count from mail_message
                        where status = 'held' and kind = :kind and series <> ''
                        group by series, state order by length(series) desc, series desc, state
                        """).param("kind", kind).query(LetterTopic.class).list();
    }

    /// What letters say that were counted before, the most first.
    ///
    /// @param newest as in [#ids]
    /// @param writtenAt as in [#ids]
    List<LetterContent> contents(LetterChoice choice, UUID newest, Instant writtenAt) {
        var lines = chosen(
                        "select split_part(coalesce(template, ''), '/', 1) as words, series, state, count(*) as count ",
                        choice,
                        "and id <= :newest and created_at <= :written group by words, series, state order by series, state")
                .param("newest", newest)
                .param("written", utc(writtenAt))
                .query((row, number) -> Map.entry(
                        row.getString("words"),
                        new LetterTopic(row.getString("series"), row.getString("state"), row.getLong("count"))))
                .list();
        return lines.stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())))
                .entrySet()
                .stream()
                .map(said -> new LetterContent(said.getKey(), said.getValue()))
                .sorted(Comparator.comparing(LetterContent::count).reversed().thenComparing(LetterContent::template))
                .toList();
    }

    private static Part part(ResultSet row, int number) throws SQLException {
        return new Part(
                row.getString("kind"),
                Locale.of(row.getString("locale")),
                row.getLong("number"),
                row.getString("subject"),
                UUID.fromString(row.getString("newest")),
                row.getObject("written", OffsetDateTime.class).toInstant());
    }

    /// By their addresses, so that one finds somebody's.
    List<MailMessage> letters(LetterChoice choice, int limit, int offset) {
        return chosen("select * ", choice, "order by to_address, created_at, id limit :limit offset :offset")
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
    /// @param writtenAt those written anew after it are left out too: nobody has read them
    List<UUID> ids(LetterChoice choice, UUID newest, Instant writtenAt) {
        return chosen("select id ", choice, "and id <= :newest and created_at <= :written order by created_at, id")
                .param("newest", newest)
                .param("written", utc(writtenAt))
                .query(UUID.class)
                .list();
    }

    private JdbcClient.StatementSpec chosen(String select, LetterChoice choice, String end) {
        return jdbc.sql(select + CHOSEN + end)
                .param("kind", choice.kind())
                .param("q", choice.q())
                .param("series", choice.series())
                .param("state", choice.state());
    }

    private static LetterGroup group(LetterChoice choice, List<Part> parts) {
        var newest = parts.stream()
                .map(Part::newest)
                .max(Comparator.comparing(UUID::toString))
                .orElseThrow();
        var subjects = parts.stream().map(Part::subject).distinct().toList();
        var subject = subjects.size() == 1 ? subjects.getFirst() : "";
        var writtenAt = parts.stream()
                .map(Part::writtenAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        var languages = parts.stream().collect(toMap(Part::locale, Part::count));
        return new LetterGroup(choice, languages, subject, newest, writtenAt);
    }
}
