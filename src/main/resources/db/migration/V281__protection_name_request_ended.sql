alter table protection_name_request add column ended_at timestamptz;
comment on column protection_name_request.ended_at is 'Since when another speaker has the place: a yes of before shows nothing of the new one.';
