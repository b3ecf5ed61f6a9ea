-- A letter about a decision says which place it offers, so that one that waits can be held against the plan.

alter table decision add column position int not null default 0 check (position >= 0);
alter table decision add column minutes int not null default 0 check (minutes >= 0);
update decision set position = seat.position, minutes = seat.minutes
from seat where seat.application_id = decision.application_id and decision.verdict in ('invited', 'changed');
create index decision_mail_id_idx on decision (mail_id);
comment on column decision.position is 'In the order of speakers, as the letter says; 0 where it offers no place.';

update mail_message set fact = 'decision/' || decision.application_id
from decision
where decision.mail_id = mail_message.id and mail_message.status in ('held', 'queued', 'filed', 'failed');
