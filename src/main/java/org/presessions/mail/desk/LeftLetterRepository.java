package org.presessions.mail.desk;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.presessions.mail.MailMessage;
import org.presessions.mail.MailRepository;
import org.presessions.shared.IdArray;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The letters that have left, and all that could not: who is not to be known by a letter's address is found by none.
@Repository
class LeftLetterRepository {
    private static final String SHOWN = """
            from mail_message
            where (status in ('failed', 'filed') or status in ('sent', 'queued') and kind in (:kinds))
            """;
    private static final String HOLDING = " and position(lower(:q) in lower(subject || ' ' || to_address)) > 0 ";
    private static final String CHOSEN = SHOWN + """
              and (:kind = '' or kind = :kind)
              and (:series = '' or series = :series and state = :state)
              and (:q = '' or position(lower(:q) in lower(subject || ' ' || to_address)) > 0
                   and (person_id is null or person_id not in (select unnest(cast(:withheld as uuid[])))))
            """;

    private final JdbcClient jdbc;

    LeftLetterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// To whom letters went whose subjects or addresses hold some words.
    List<UUID> persons(String q) {
        return jdbc.sql("select distinct person_id " + SHOWN + HOLDING + "and person_id is not null")
                .param("kinds", LeftFilter.KINDS)
                .param("q", q)
                .query(UUID.class)
                .list();
    }

    /// What they are about, the latest series first.
    List<LetterTopic> topics() {
        return jdbc.sql("select series, state, count(*) as count " + SHOWN + """
                        and series <> '' group by series, state order by length(series) desc, series desc, state
                        """)
                .param("kinds", LeftFilter.KINDS)
                .query(LetterTopic.class)
                .list();
    }

    /// @param withheld whose letters no words find
    long count(LeftFilter filter, Collection<UUID> withheld) {
        return chosen("select count(*) ", filter, withheld, "")
                .query(Long.class)
                .single();
    }

    /// Those that left last first.
    ///
    /// @param withheld as in [#count]
    List<MailMessage> letters(LeftFilter filter, Collection<UUID> withheld, int limit, long offset) {
        var order = "order by coalesce(sent_at, released_at, created_at) desc, id desc limit :limit offset :offset";
        return chosen("select * ", filter, withheld, order)
                .param("limit", limit)
                .param("offset", offset)
                .query(MailRepository::message)
                .list();
    }

    private JdbcClient.StatementSpec chosen(String select, LeftFilter filter, Collection<UUID> withheld, String end) {
        var fate = filter.wanted().map(LeftLetterRepository::condition).orElse("");
        return jdbc.sql(select + CHOSEN + fate + end)
                .param("kinds", LeftFilter.KINDS)
                .param("kind", filter.kind())
                .param("series", filter.series())
                .param("state", filter.state())
                .param("q", filter.q())
                .param("withheld", IdArray.of(withheld));
    }

    private static String condition(Fate fate) {
        return switch (fate) {
            case QUEUED -> "and status = 'queued' ";
            case SENT -> "and status = 'sent' ";
            case DELIVERED -> "and status = 'sent' and delivered_at is not null ";
            case OPENED -> "and opened_at is not null ";
            case ANSWERED -> "and answered_at is not null ";
            case FAILED -> "and status = 'failed' ";
            case RETURNED -> "and status = 'failed' and returned_at is not null ";
            case FILED -> "and status = 'filed' ";
        };
    }
}
