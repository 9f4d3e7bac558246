-- How many dossiers there are of each kind. On this database, which is for demos and small provinces, it is counted each time.
create view dossier_count as
select province, procedure_code, status, holder, channel,
    received_at is not null as received,
    transaction_type is not null as transacted,
    completed_at is not null as done,
    coalesce(completed_at > due_at, false) as late,
    count(*) as many
from dossier
group by province, procedure_code, status, holder, channel, received_at is not null, transaction_type is not null,
    completed_at is not null, coalesce(completed_at > due_at, false);
