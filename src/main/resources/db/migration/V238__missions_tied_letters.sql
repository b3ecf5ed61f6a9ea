-- Invitations that wait are tied to the mission, the address and the series that they tell of.

update mail_message
set fact = 'invitation/' || letter.mission_id || '/' || letter.series_id || '/' || mail_message.to_address
from (select mission_invitation_letter.mail_id, mission_invitation_letter.mission_id, pre_session.series_id
      from mission_invitation_letter join pre_session on pre_session.id = mission_invitation_letter.pre_session_id) letter
where letter.mail_id = mail_message.id and mail_message.status in ('held', 'queued', 'filed', 'failed');
