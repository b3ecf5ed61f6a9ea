-- Observers at the Human Rights Council that are no States: they have missions in Geneva, are invited, come and ask. They are
-- not reviewed and recommend nothing, so that no list of States has them. Codes are those of travel documents (ICAO 9303)
-- where there is one (EUE, XOM, XCE), else of the range that ISO 3166 leaves to its users.
create table observer (
    code char(3) primary key check (code ~ '^[A-Z]{3}$'),
    slug text not null unique
);

create table observer_name (
    code char(3) not null references observer (code),
    language text not null,
    name text not null,
    primary key (code, language)
);

create table observer_spelling (
    spelling text primary key,
    code char(3) not null references observer (code)
);
comment on table observer_spelling is 'What an observer is called beside its names.';

insert into observer (code, slug) values
    ('EUE', 'european-union'),
    ('XAU', 'african-union'),
    ('XCE', 'council-of-europe'),
    ('XCW', 'commonwealth'),
    ('XGC', 'gulf-cooperation-council'),
    ('XIL', 'international-labour-organization'),
    ('XIO', 'international-organization-for-migration'),
    ('XIP', 'inter-parliamentary-union'),
    ('XLA', 'league-of-arab-states'),
    ('XOF', 'francophonie'),
    ('XOI', 'organisation-of-islamic-cooperation'),
    ('XOM', 'order-of-malta'),
    ('XRC', 'red-cross-committee'),
    ('XRF', 'red-cross-federation'),
    ('XUC', 'unicef'),
    ('XUR', 'unhcr');

insert into observer_name (code, language, name) values
    ('EUE', 'en', 'European Union'), ('EUE', 'fr', 'Union européenne'), ('EUE', 'es', 'Unión Europea'),
    ('XAU', 'en', 'African Union'), ('XAU', 'fr', 'Union africaine'), ('XAU', 'es', 'Unión Africana'),
    ('XCE', 'en', 'Council of Europe'), ('XCE', 'fr', 'Conseil de l’Europe'), ('XCE', 'es', 'Consejo de Europa'),
    ('XCW', 'en', 'Commonwealth'), ('XCW', 'fr', 'Commonwealth'), ('XCW', 'es', 'Commonwealth'),
    ('XGC', 'en', 'Gulf Cooperation Council'), ('XGC', 'fr', 'Conseil de coopération du Golfe'), ('XGC', 'es', 'Consejo de Cooperación del Golfo'),
    ('XIL', 'en', 'International Labour Organization'), ('XIL', 'fr', 'Organisation internationale du Travail'), ('XIL', 'es', 'Organización Internacional del Trabajo'),
    ('XIO', 'en', 'International Organization for Migration'), ('XIO', 'fr', 'Organisation internationale pour les migrations'), ('XIO', 'es', 'Organización Internacional para las Migraciones'),
    ('XIP', 'en', 'Inter-Parliamentary Union'), ('XIP', 'fr', 'Union interparlementaire'), ('XIP', 'es', 'Unión Interparlamentaria'),
    ('XLA', 'en', 'League of Arab States'), ('XLA', 'fr', 'Ligue des États arabes'), ('XLA', 'es', 'Liga de los Estados Árabes'),
    ('XOF', 'en', 'International Organisation of La Francophonie'), ('XOF', 'fr', 'Organisation internationale de la Francophonie'), ('XOF', 'es', 'Organización Internacional de la Francofonía'),
    ('XOI', 'en', 'Organisation of Islamic Cooperation'), ('XOI', 'fr', 'Organisation de la coopération islamique'), ('XOI', 'es', 'Organización de Cooperación Islámica'),
    ('XOM', 'en', 'Sovereign Order of Malta'), ('XOM', 'fr', 'Ordre souverain de Malte'), ('XOM', 'es', 'Soberana Orden de Malta'),
    ('XRC', 'en', 'International Committee of the Red Cross'), ('XRC', 'fr', 'Comité international de la Croix-Rouge'), ('XRC', 'es', 'Comité Internacional de la Cruz Roja'),
    ('XRF', 'en', 'International Federation of Red Cross and Red Crescent Societies'), ('XRF', 'fr', 'Fédération internationale des Sociétés de la Croix-Rouge et du Croissant-Rouge'), ('XRF', 'es', 'Federación Internacional de Sociedades de la Cruz Roja y de la Media Luna Roja'),
    ('XUC', 'en', 'United Nations Children’s Fund'), ('XUC', 'fr', 'Fonds des Nations Unies pour l’enfance'), ('XUC', 'es', 'Fondo de las Naciones Unidas para la Infancia'),
    ('XUR', 'en', 'Office of the United Nations High Commissioner for Refugees'), ('XUR', 'fr', 'Haut-Commissariat des Nations Unies pour les réfugiés'), ('XUR', 'es', 'Oficina del Alto Comisionado de las Naciones Unidas para los Refugiados');

insert into observer_spelling (spelling, code) values
    ('EU', 'EUE'), ('UE', 'EUE'), ('EU Delegation', 'EUE'), ('Delegation of the European Union', 'EUE'), ('Délégation de l’Union européenne', 'EUE'),
    ('AU', 'XAU'), ('UA', 'XAU'), ('CoE', 'XCE'), ('Commonwealth Secretariat', 'XCW'),
    ('GCC', 'XGC'), ('Cooperation Council for the Arab States of the Gulf', 'XGC'),
    ('ILO', 'XIL'), ('OIT', 'XIL'), ('International Labour Office', 'XIL'), ('IOM', 'XIO'), ('OIM', 'XIO'),
    ('IPU', 'XIP'), ('UIP', 'XIP'), ('Arab League', 'XLA'), ('LAS', 'XLA'), ('Ligue arabe', 'XLA'), ('Liga Árabe', 'XLA'),
    ('OIF', 'XOF'), ('Francophonie', 'XOF'), ('La Francophonie', 'XOF'),
    ('OIC', 'XOI'), ('OCI', 'XOI'), ('Organization of Islamic Cooperation', 'XOI'),
    ('Order of Malta', 'XOM'), ('Sovereign Military Order of Malta', 'XOM'), ('Ordre de Malte', 'XOM'), ('Orden de Malta', 'XOM'),
    ('ICRC', 'XRC'), ('CICR', 'XRC'), ('IFRC', 'XRF'), ('FICR', 'XRF'),
    ('UNICEF', 'XUC'), ('UNHCR', 'XUR'), ('HCR', 'XUR'), ('ACNUR', 'XUR');
