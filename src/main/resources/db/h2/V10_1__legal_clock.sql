-- How many dossiers there are of each kind, by the law's clock too.
drop view dossier_count;
create view dossier_count as
select province, procedure_code, status, holder, channel,
    received_at is not null as received,
    transaction_type is not null as transacted,
    completed_at is not null as done,
    phase, kpi, plain, reported,
    count(*) as many
from dossier
group by province, procedure_code, status, holder, channel, received_at is not null, transaction_type is not null,
    completed_at is not null, phase, kpi, plain, reported;

create index dossier_open on dossier (province, legal_due_at);
create index dossier_ended on dossier (province, ended_at, id);
