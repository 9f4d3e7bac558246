create index dossier_differs on dossier (differs, ended_at, province, procedure_code);

-- The working days of a whole procedure, from the start of its limit to the end, beside those of its phases; phase WHOLE.
alter view step_month rename to phase_month;
create view step_month as
select * from phase_month
union all
select on_month, province, procedure_code, 'WHOLE' as phase, days, count(*) as many
from (select dateadd('day', 1 - extract(day from on_day), on_day) as on_month, province, procedure_code, days
    from (select cast(date '1970-01-01' + cast(floor((extract(epoch from ended_at) + 25200) / 86400) as integer) as date) as on_day,
        province, procedure_code, days_total as days
        from dossier where ended_at is not null and days_total is not null) days) months
group by on_month, province, procedure_code, days;
