alter table panel_place add foreign key (application_id) references application (id);
alter table seat add foreign key (application_id) references application (id);
alter table decision add foreign key (application_id) references application (id);
alter table assessment add foreign key (application_id) references application (id);
