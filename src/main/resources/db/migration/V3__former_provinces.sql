-- The province whose agency issued the dossier's code, as far as a code says it; the province column is who holds it now.
-- A closed province is found by it after its dossiers went to its successor.
alter table dossier add column issuing_province varchar(8);
update dossier set issuing_province = upper(substring(code from 1 for 3)) where upper(code) like 'H__.%' or upper(code) like 'H__-______-%';
update dossier set issuing_province = upper(substring(code from 11 for 3)) where upper(code) like '___.__.__.H__-%';
create index dossier_issuing on dossier (issuing_province, received_at, id);
