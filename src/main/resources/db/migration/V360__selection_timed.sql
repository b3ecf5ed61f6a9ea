-- A letter to a speaker whose place stays and who is told its hour, or another one, says so and nothing else.
alter table decision drop constraint decision_verdict_check;
alter table decision add constraint decision_verdict_check
    check (verdict in ('invited', 'changed', 'timed', 'reserve', 'not-selected', 'revoked'));
