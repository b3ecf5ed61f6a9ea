alter table call_extension add taken_back_at timestamptz;
comment on column call_extension.taken_back_at is 'Since when it holds no more: the call closes for its State as for the others again.';
