-- The register of the country: commune is that of the first parcel that names one; search_text frames each word with spaces
-- (what is searched is in DossierWords). What differs between the databases is in db/h2 and db/postgresql.
alter table dossier add column commune varchar(5);
create index dossier_changed on dossier (changed_at, id);
create index dossier_received_country on dossier (received_at, id);
create index dossier_commune on dossier (commune);
