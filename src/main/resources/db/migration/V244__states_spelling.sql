-- How people spell the names of States beside the names that the register itself has: "Bolivia", "South Korea", "Ivory
-- Coast". They came with the product for reading other people's files; now every form takes them. What persons decided on a
-- label stays with the labels.
create table state_spelling (
    folded text primary key,
    spelling text not null,
    iso3 char(3) not null references state
);

insert into state_spelling (folded, spelling, iso3)
select folded, label, meaning from recommendation_label
where vocabulary = 'state' and decided_at is null and meaning in (select iso3 from state);

delete from recommendation_label
where vocabulary = 'state' and decided_at is null and meaning in (select iso3 from state);

insert into state_spelling (folded, spelling, iso3) values
    ('rpdc', 'RPDC', 'PRK'),
    ('congokinshasa', 'Congo-Kinshasa', 'COD'),
    ('souaziland', 'Souaziland', 'SWZ'),
    ('suazilandia', 'Suazilandia', 'SWZ'),
    ('macedoine', 'Macédoine', 'MKD'),
    ('palestina', 'Palestina', 'PSE'),
    ('vaticano', 'Vaticano', 'VAT'),
    ('timororiental', 'Timor oriental', 'TLS'),
    ('birmania', 'Birmania', 'MMR'),
    ('emirates', 'Emirates', 'ARE'),
    ('eau', 'EAU', 'ARE'),
    ('thenetherlands', 'The Netherlands', 'NLD'),
    ('rca', 'RCA', 'CAF'),
    ('bosnia', 'Bosnia', 'BIH'),
    ('bosnie', 'Bosnie', 'BIH'),
    ('stvincent', 'St. Vincent', 'VCT')
on conflict do nothing;
