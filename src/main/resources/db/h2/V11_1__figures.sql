-- Figures by day in Viet Nam, which is seven hours ahead of UTC in all years since 1975. On this database, which is for demos and
-- small provinces, they are counted each time.
create view day_submitted as
select on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported, count(*) as many
from (select cast(date '1970-01-01' + cast(floor((extract(epoch from submitted_at) + 25200) / 86400) as integer) as date) as on_day, province, procedure_code, channel,
        status, transaction_type is not null as transacted, kpi, plain, reported
    from dossier where submitted_at is not null) days
group by on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported;
create view province_day_submitted as select * from day_submitted;

create view day_received as
select on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported, count(*) as many
from (select cast(date '1970-01-01' + cast(floor((extract(epoch from received_at) + 25200) / 86400) as integer) as date) as on_day, province, procedure_code, channel,
        status, transaction_type is not null as transacted, kpi, plain, reported
    from dossier where received_at is not null) days
group by on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported;
create view province_day_received as select * from day_received;

create view day_completed as
select on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported, count(*) as many
from (select cast(date '1970-01-01' + cast(floor((extract(epoch from completed_at) + 25200) / 86400) as integer) as date) as on_day, province, procedure_code, channel,
        status, transaction_type is not null as transacted, kpi, plain, reported
    from dossier where completed_at is not null) days
group by on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported;
create view province_day_completed as select * from day_completed;

create view day_ended as
select on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported, count(*) as many
from (select cast(date '1970-01-01' + cast(floor((extract(epoch from ended_at) + 25200) / 86400) as integer) as date) as on_day, province, procedure_code, channel,
        status, transaction_type is not null as transacted, kpi, plain, reported
    from dossier where ended_at is not null) days
group by on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported;
create view province_day_ended as select * from day_ended;

create view day_delivered as
select on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported, count(*) as many
from (select cast(date '1970-01-01' + cast(floor((extract(epoch from delivered_at) + 25200) / 86400) as integer) as date) as on_day, province, procedure_code, channel,
        status, transaction_type is not null as transacted, kpi, plain, reported
    from dossier where delivered_at is not null) days
group by on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported;
create view province_day_delivered as select * from day_delivered;

-- How many dossiers that ended in a month spent so many working days in a phase.
create view step_month as
select on_month, province, procedure_code, phase, days, count(*) as many
from (select dateadd('day', 1 - extract(day from cast(date '1970-01-01' + cast(floor((extract(epoch from ended_at) + 25200) / 86400) as integer) as date)), cast(date '1970-01-01' + cast(floor((extract(epoch from ended_at) + 25200) / 86400) as integer) as date)) as on_month, province, procedure_code,
        'RECEPTION' as phase, days_reception as days from dossier where ended_at is not null and days_reception is not null
    union all
    select dateadd('day', 1 - extract(day from cast(date '1970-01-01' + cast(floor((extract(epoch from ended_at) + 25200) / 86400) as integer) as date)), cast(date '1970-01-01' + cast(floor((extract(epoch from ended_at) + 25200) / 86400) as integer) as date)) as on_month, province, procedure_code,
        'ACCEPTED' as phase, days_accepted as days from dossier where ended_at is not null and days_accepted is not null
    union all
    select dateadd('day', 1 - extract(day from cast(date '1970-01-01' + cast(floor((extract(epoch from ended_at) + 25200) / 86400) as integer) as date)), cast(date '1970-01-01' + cast(floor((extract(epoch from ended_at) + 25200) / 86400) as integer) as date)) as on_month, province, procedure_code,
        'PROCESSING' as phase, days_processing as days from dossier where ended_at is not null and days_processing is not null
    union all
    select dateadd('day', 1 - extract(day from cast(date '1970-01-01' + cast(floor((extract(epoch from ended_at) + 25200) / 86400) as integer) as date)), cast(date '1970-01-01' + cast(floor((extract(epoch from ended_at) + 25200) / 86400) as integer) as date)) as on_month, province, procedure_code,
        'PAPERS' as phase, days_papers as days from dossier where ended_at is not null and days_papers is not null
    union all
    select dateadd('day', 1 - extract(day from cast(date '1970-01-01' + cast(floor((extract(epoch from ended_at) + 25200) / 86400) as integer) as date)), cast(date '1970-01-01' + cast(floor((extract(epoch from ended_at) + 25200) / 86400) as integer) as date)) as on_month, province, procedure_code,
        'PAPERS_HANDED_IN' as phase, days_handed_in as days from dossier where ended_at is not null and days_handed_in is not null
    union all
    select dateadd('day', 1 - extract(day from cast(date '1970-01-01' + cast(floor((extract(epoch from ended_at) + 25200) / 86400) as integer) as date)), cast(date '1970-01-01' + cast(floor((extract(epoch from ended_at) + 25200) / 86400) as integer) as date)) as on_month, province, procedure_code,
        'TAX' as phase, days_tax as days from dossier where ended_at is not null and days_tax is not null
    union all
    select dateadd('day', 1 - extract(day from cast(date '1970-01-01' + cast(floor((extract(epoch from ended_at) + 25200) / 86400) as integer) as date)), cast(date '1970-01-01' + cast(floor((extract(epoch from ended_at) + 25200) / 86400) as integer) as date)) as on_month, province, procedure_code,
        'PAYMENT' as phase, days_payment as days from dossier where ended_at is not null and days_payment is not null) steps
group by on_month, province, procedure_code, phase, days;

create view notice_day as
select on_day, province, procedure_code, waiting, count(*) as many, sum(vnd) as vnd, sum(open_vnd) as open_vnd
from (select cast(date '1970-01-01' + cast(floor((extract(epoch from notified_at) + 25200) / 86400) as integer) as date) as on_day, province, procedure_code,
        waiting, vnd, open_vnd from tax_notice) days
group by on_day, province, procedure_code, waiting;

create view payment_day as
select on_day, province, procedure_code, count(*) as many, sum(vnd) as vnd
from (select cast(date '1970-01-01' + cast(floor((extract(epoch from paid_at) + 25200) / 86400) as integer) as date) as on_day, province, procedure_code, vnd
    from payment) days
group by on_day, province, procedure_code;

create view exchange_count as
select on_day, direction, province, system, many, last_at from exchange_day
union all
select on_day, direction, province, system, count(*) as many, max(at) as last_at
from (select cast(date '1970-01-01' + cast(floor((extract(epoch from received_at) + 25200) / 86400) as integer) as date) as on_day, 'IN' as direction,
        province, system, received_at as at
    from message where received_at >= (select max(rolled_until) from exchange_round)
    union all
    select cast(date '1970-01-01' + cast(floor((extract(epoch from done_at) + 25200) / 86400) as integer) as date) as on_day, 'OUT' as direction,
        province, destination as system, done_at as at
    from delivery_done where outcome = 'DELIVERED' and done_at >= (select max(rolled_until) from exchange_round)) live
group by on_day, direction, province, system;
