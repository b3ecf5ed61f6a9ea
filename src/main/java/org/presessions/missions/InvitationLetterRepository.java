package org.presessions.missions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.presessions.shared.IdArray;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
public class InvitationLetterRepository {
    private final JdbcClient jdbc;

    InvitationLetterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(UUID mailId, UUID missionId, Collection<UUID> preSessionIds) {
        jdbc.sql("""
                        insert into mission_invitation_letter (mail_id, mission_id, pre_session_id)
                        select :mail, :mission, id from unnest(cast(:preSessions as uuid[])) as id
                        """)
                .param("mail", mailId)
                .param("mission", missionId)
                .param("preSessions", IdArray.of(preSessionIds))
                .update();
    }

    /// All letters that tell of one of the Pre-sessions, oldest first.
    public List<InvitationLetter> of(Collection<UUID> preSessionIds) {
        return jdbc.sql("""
                        select mail_id, mission_id, pre_session_id from mission_invitation_letter
                        where pre_session_id in (select unnest(cast(:preSessions as uuid[]))) order by mail_id
                        """)
                .param("preSessions", IdArray.of(preSessionIds))
                .query(InvitationLetterRepository::letter)
                .list();
    }

    /// What some letters tell, by their ids.
    Map<UUID, List<InvitationLetter>> ofMails(Collection<UUID> mailIds) {
        return jdbc.sql("""
                        select mail_id, mission_id, pre_session_id from mission_invitation_letter
                        where mail_id in (select unnest(cast(:mails as uuid[])))
                        """).param("mails", IdArray.of(mailIds)).query(InvitationLetterRepository::letter).stream()
                .collect(Collectors.groupingBy(InvitationLetter::mailId));
    }

    private static InvitationLetter letter(ResultSet row, int number) throws SQLException {
        return new InvitationLetter(
                row.getObject("mail_id", UUID.class),
                row.getObject("mission_id", UUID.class),
                row.getObject("pre_session_id", UUID.class));
    }
}
