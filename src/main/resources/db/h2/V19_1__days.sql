-- The same days and months in Viet Nam, each worked out in a twentieth of the time: the days between two dates, instead of the
-- seconds since 1970 as a number of any length. The country's page asks it of every dossier some twenty times.

create or replace view day_submitted as
select on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported, count(*) as many
from (select dateadd('day', datediff('day', date '1970-01-01', submitted_at at time zone '+07:00'), date '1970-01-01') as on_day,
        province, procedure_code, channel, status, transaction_type is not null as transacted, kpi, plain, reported
    from dossier where submitted_at is not null) days
group by on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported;

create or replace view day_received as
select on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported, count(*) as many
from (select dateadd('day', datediff('day', date '1970-01-01', received_at at time zone '+07:00'), date '1970-01-01') as on_day,
        province, procedure_code, channel, status, transaction_type is not null as transacted, kpi, plain, reported
    from dossier where received_at is not null) days
group by on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported;

create or replace view day_completed as
select on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported, count(*) as many
from (select dateadd('day', datediff('day', date '1970-01-01', completed_at at time zone '+07:00'), date '1970-01-01') as on_day,
        province, procedure_code, channel, status, transaction_type is not null as transacted, kpi, plain, reported
    from dossier where completed_at is not null) days
group by on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported;

create or replace view day_ended as
select on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported, count(*) as many
from (select dateadd('day', datediff('day', date '1970-01-01', ended_at at time zone '+07:00'), date '1970-01-01') as on_day,
        province, procedure_code, channel, status, transaction_type is not null as transacted, kpi, plain, reported
    from dossier where ended_at is not null) days
group by on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported;

create or replace view day_delivered as
select on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported, count(*) as many
from (select dateadd('day', datediff('day', date '1970-01-01', delivered_at at time zone '+07:00'), date '1970-01-01') as on_day,
        province, procedure_code, channel, status, transaction_type is not null as transacted, kpi, plain, reported
    from dossier where delivered_at is not null) days
group by on_day, province, procedure_code, channel, status, transacted, kpi, plain, reported;

create or replace view phase_month as
select on_month, province, procedure_code, phase, days, count(*) as many
from (
    select dateadd('month', datediff('month', date '1970-01-01', ended_at at time zone '+07:00'), date '1970-01-01') as on_month,
        province, procedure_code, 'RECEPTION' as phase, days_reception as days from dossier where ended_at is not null and days_reception is not null
    union all
    select dateadd('month', datediff('month', date '1970-01-01', ended_at at time zone '+07:00'), date '1970-01-01') as on_month,
        province, procedure_code, 'ACCEPTED' as phase, days_accepted as days from dossier where ended_at is not null and days_accepted is not null
    union all
    select dateadd('month', datediff('month', date '1970-01-01', ended_at at time zone '+07:00'), date '1970-01-01') as on_month,
        province, procedure_code, 'PROCESSING' as phase, days_processing as days from dossier where ended_at is not null and days_processing is not null
    union all
    select dateadd('month', datediff('month', date '1970-01-01', ended_at at time zone '+07:00'), date '1970-01-01') as on_month,
        province, procedure_code, 'PAPERS' as phase, days_papers as days from dossier where ended_at is not null and days_papers is not null
    union all
    select dateadd('month', datediff('month', date '1970-01-01', ended_at at time zone '+07:00'), date '1970-01-01') as on_month,
        province, procedure_code, 'PAPERS_HANDED_IN' as phase, days_handed_in as days from dossier where ended_at is not null and days_handed_in is not null
    union all
    select dateadd('month', datediff('month', date '1970-01-01', ended_at at time zone '+07:00'), date '1970-01-01') as on_month,
        province, procedure_code, 'TAX' as phase, days_tax as days from dossier where ended_at is not null and days_tax is not null
    union all
    select dateadd('month', datediff('month', date '1970-01-01', ended_at at time zone '+07:00'), date '1970-01-01') as on_month,
        province, procedure_code, 'PAYMENT' as phase, days_payment as days from dossier where ended_at is not null and days_payment is not null) steps
group by on_month, province, procedure_code, phase, days;

create or replace view step_month as
select * from phase_month
union all
select on_month, province, procedure_code, 'WHOLE' as phase, days, count(*) as many
from (select dateadd('month', datediff('month', date '1970-01-01', ended_at at time zone '+07:00'), date '1970-01-01') as on_month,
        province, procedure_code, days_total as days
    from dossier where ended_at is not null and days_total is not null) months
group by on_month, province, procedure_code, days;

create or replace view notice_day as
select on_day, province, procedure_code, waiting, count(*) as many, sum(vnd) as vnd, sum(open_vnd) as open_vnd
from (select dateadd('day', datediff('day', date '1970-01-01', notified_at at time zone '+07:00'), date '1970-01-01') as on_day,
        province, procedure_code, waiting, vnd, open_vnd from tax_notice) days
group by on_day, province, procedure_code, waiting;

create or replace view payment_day as
select on_day, province, procedure_code, count(*) as many, sum(vnd) as vnd
from (select dateadd('day', datediff('day', date '1970-01-01', paid_at at time zone '+07:00'), date '1970-01-01') as on_day, province, procedure_code, vnd
    from payment) days
group by on_day, province, procedure_code;

create or replace view exchange_count as
select on_day, direction, province, system, many, last_at from exchange_day
union all
select on_day, direction, province, system, count(*) as many, max(at) as last_at
from (select dateadd('day', datediff('day', date '1970-01-01', received_at at time zone '+07:00'), date '1970-01-01') as on_day,
        'IN' as direction, province, system, received_at as at
    from message where received_at >= (select max(rolled_until) from exchange_round)
    union all
    select dateadd('day', datediff('day', date '1970-01-01', done_at at time zone '+07:00'), date '1970-01-01') as on_day,
        'OUT' as direction, province, destination as system, done_at as at
    from delivery_done where outcome = 'DELIVERED' and done_at >= (select max(rolled_until) from exchange_round)) live
group by on_day, direction, province, system;

create or replace view law_day as
select dateadd('day', datediff('day', date '1970-01-01', legal_due_at at time zone '+07:00'), date '1970-01-01') as on_day,
    province, status, holder, received_at is not null as received, transaction_type is not null as transacted,
    completed_at is not null as done, 1 as many
from dossier where ended_at is null and legal_due_at is not null;
create or replace view procedure_law_day as
select dateadd('day', datediff('day', date '1970-01-01', legal_due_at at time zone '+07:00'), date '1970-01-01') as on_day,
    procedure_code, received_at is not null as received, transaction_type is not null as transacted, completed_at is not null as done,
    1 as many
from dossier where ended_at is null and legal_due_at is not null;
