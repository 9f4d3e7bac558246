-- The names of PostgreSQL's sums of mixed filters; on this database they are the dossiers themselves.
create view mixed_day_submitted as
select dateadd('day', datediff('day', date '1970-01-01', submitted_at at time zone '+07:00'), date '1970-01-01') as on_day,
    procedure_code, status, holder, channel, phase, received_at is not null as received, transaction_type is not null as transacted,
    completed_at is not null as done, kpi, plain, reported, 1 as many
from dossier where submitted_at is not null;
create view procedure_mixed_day_submitted as select * from mixed_day_submitted;
create view mixed_day_received as
select dateadd('day', datediff('day', date '1970-01-01', received_at at time zone '+07:00'), date '1970-01-01') as on_day,
    procedure_code, status, holder, channel, phase, received_at is not null as received, transaction_type is not null as transacted,
    completed_at is not null as done, kpi, plain, reported, 1 as many
from dossier where received_at is not null;
create view procedure_mixed_day_received as select * from mixed_day_received;
create view mixed_day_due as
select dateadd('day', datediff('day', date '1970-01-01', due_at at time zone '+07:00'), date '1970-01-01') as on_day,
    procedure_code, status, holder, channel, phase, received_at is not null as received, transaction_type is not null as transacted,
    completed_at is not null as done, kpi, plain, reported, 1 as many
from dossier where due_at is not null;
create view procedure_mixed_day_due as select * from mixed_day_due;
create view mixed_day_completed as
select dateadd('day', datediff('day', date '1970-01-01', completed_at at time zone '+07:00'), date '1970-01-01') as on_day,
    procedure_code, status, holder, channel, phase, received_at is not null as received, transaction_type is not null as transacted,
    completed_at is not null as done, kpi, plain, reported, 1 as many
from dossier where completed_at is not null;
create view procedure_mixed_day_completed as select * from mixed_day_completed;
create view mixed_day_ended as
select dateadd('day', datediff('day', date '1970-01-01', ended_at at time zone '+07:00'), date '1970-01-01') as on_day,
    procedure_code, status, holder, channel, phase, received_at is not null as received, transaction_type is not null as transacted,
    completed_at is not null as done, kpi, plain, reported, 1 as many
from dossier where ended_at is not null;
create view procedure_mixed_day_ended as select * from mixed_day_ended;
create view mixed_day_delivered as
select dateadd('day', datediff('day', date '1970-01-01', delivered_at at time zone '+07:00'), date '1970-01-01') as on_day,
    procedure_code, status, holder, channel, phase, received_at is not null as received, transaction_type is not null as transacted,
    completed_at is not null as done, kpi, plain, reported, 1 as many
from dossier where delivered_at is not null;
create view procedure_mixed_day_delivered as select * from mixed_day_delivered;
