create table mission_letter (
    email text not null,
    pre_session_id uuid not null references pre_session (id),
    written_at timestamptz not null,
    primary key (email, pre_session_id)
);
create index mission_letter_pre_session_id_idx on mission_letter (pre_session_id);
comment on table mission_letter is 'Which address has a letter of which Pre-session, so that one added later gets its own.';

insert into mission_letter (email, pre_session_id, written_at)
select email, pre_session_id, invited_at
from mission_invitation join mission_address using (mission_id)
where position = (select min(position) from mission_address as other where other.mission_id = mission_address.mission_id);
