-- The names of the lines, words and small sums of PostgreSQL, which the register asks. On this database, which is for demos and
-- small provinces, they are the dossiers themselves.
create view dossier_line as
select id, submitted_at, received_at, due_at, completed_at, delivered_at, ended_at, legal_due_at,
    days_reception, days_accepted, days_processing, days_papers, days_handed_in, days_tax, days_payment,
    province, issuing_province, procedure_code, status, holder, channel, transaction_type, commune,
    phase, kpi, plain, reported, '' as name
from dossier;

-- No name is told apart from the codes, so that the codes hold all words.
create view dossier_words as
select id as dossier_id, '' as name, search_text as codes from dossier;
create view name_count as
select '' as name, 0 as many, 0 as receipts, 0 as transactions, 0 as results from dossier where 1 = 0;
create view province_name_count as
select '' as province, '' as name, 0 as many, 0 as receipts, 0 as transactions, 0 as results from dossier where 1 = 0;
-- Which words an index of parts could hold; here none is needed.
create alias parted for "org.lienthong.registry.PartsOfCodes.parted";

create view law_day as
select cast(date '1970-01-01' + cast(floor((extract(epoch from legal_due_at) + 25200) / 86400) as integer) as date) as on_day, province, status, holder,
    received_at is not null as received, transaction_type is not null as transacted, completed_at is not null as done, 1 as many
from dossier where ended_at is null and legal_due_at is not null;
create view procedure_law_day as
select cast(date '1970-01-01' + cast(floor((extract(epoch from legal_due_at) + 25200) / 86400) as integer) as date) as on_day, procedure_code,
    received_at is not null as received, transaction_type is not null as transacted, completed_at is not null as done, 1 as many
from dossier where ended_at is null and legal_due_at is not null;

create view kind_count as select * from dossier_count;
create view procedure_day_submitted as select * from day_submitted;
create view procedure_day_received as select * from day_received;
create view procedure_day_completed as select * from day_completed;
create view procedure_day_ended as select * from day_ended;
create view procedure_day_delivered as select * from day_delivered;
create view procedure_step_month as select * from step_month;
