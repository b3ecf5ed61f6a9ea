package org.presessions.applications.announcements;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.presessions.shared.Coded;
import org.presessions.shared.words.Wording;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CallTextRepository {
    private final JdbcClient jdbc;

    CallTextRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CallText of(UUID callId) {
        var sections = new EnumMap<CallSection, Wording>(CallSection.class);
        jdbc.sql("""
                        select section, array_agg(language order by language) languages,
                            array_agg(text order by language) texts
                        from call_text where call_id = :call group by section
                        """).param("call", callId).query(row -> {
            sections.put(Coded.of(CallSection.class, row.getString("section")), Wording.of(row));
        });
        return new CallText(sections);
    }

    /// The ids of the calls that say something.
    Set<UUID> written() {
        return new HashSet<>(jdbc.sql("select distinct call_id from call_text")
                .query(UUID.class)
                .list());
    }

    void replace(UUID callId, CallText text) {
        jdbc.sql("delete from call_text where call_id = :call")
                .param("call", callId)
                .update();
        text.sections()
                .forEach((section, said) -> jdbc.sql("""
                        insert into call_text (call_id, section, language, text)
                        select :call, :section, language, text
                        from unnest(:languages, :texts) as said (language, text)
                        """)
                        .param("call", callId)
                        .param("section", section.code())
                        .params(said.columns())
                        .update());
    }
}
