alter table criterion
    add column label_en text not null default '',
    add column label_fr text not null default '',
    add column label_es text not null default '',
    add column ended_at timestamptz;
comment on column criterion.label_en is 'In the secretariat’s own words; empty for those that the program has words for.';
comment on column criterion.ended_at is 'Since when it is asked no more, and counts no more.';
