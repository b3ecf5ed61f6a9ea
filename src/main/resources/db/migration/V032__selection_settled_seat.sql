alter table seat add column settled boolean not null default false;
comment on column seat.settled is 'Declined, and somebody has seen to it: offered to the reserve, or left empty.';
