create trigger delegate_answers after insert or update or delete or truncate on delegate
    for each statement execute function answers_changed();
create trigger mission_invitation_answers after insert or update or delete or truncate on mission_invitation
    for each statement execute function answers_changed();
