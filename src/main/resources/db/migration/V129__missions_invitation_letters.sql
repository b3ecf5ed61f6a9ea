-- Which letter tells which mission of which Pre-session: what became of it the outbox knows. That a mission was invited
-- is said when a letter has left, not when one was written.

create table mission_invitation_letter (
    mail_id uuid not null references mail_message (id),
    mission_id uuid not null references mission (id),
    pre_session_id uuid not null references pre_session (id),
    primary key (mail_id, pre_session_id)
);
create index mission_invitation_letter_pre_session_id_idx on mission_invitation_letter (pre_session_id);
comment on table mission_invitation_letter is 'A mail that is counted here keeps its row: that it left is a fact for good.';

-- Letters from before: the first one that was written to the address, of the series, when it was claimed.
insert into mission_invitation_letter (mail_id, mission_id, pre_session_id)
select distinct on (mission_letter.email, mission_letter.pre_session_id)
       mail_message.id, mission_address.mission_id, mission_letter.pre_session_id
from mission_letter
join mission_address on mission_address.email = mission_letter.email
join pre_session on pre_session.id = mission_letter.pre_session_id
join series on series.id = pre_session.series_id
join mail_message on mail_message.to_address = mission_letter.email
    and mail_message.kind = 'invitation'
    and mail_message.link_path = '/invitations/' || series.slug
    and mail_message.created_at >= mission_letter.written_at
order by mission_letter.email, mission_letter.pre_session_id, mail_message.created_at, mail_message.id;
