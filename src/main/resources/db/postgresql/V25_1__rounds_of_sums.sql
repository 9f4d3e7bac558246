-- One change in five hundred added up what the others had appended, in its own transaction: somebody waited a second or more for
-- sums that were right without it. Now a round of the hub does it, and who changes a dossier never. The functions of the triggers
-- stay what they are but for this.
do $$
declare
    one   varchar;
    whole text;
    less  text;
begin
    foreach one in array array['dossier_come', 'dossier_changed', 'days_come', 'days_changed', 'lines_come', 'lines_changed'] loop
        whole := pg_get_functiondef(one::regproc);
        less := regexp_replace(whole, '\s+if random\(\) < 0\.002 .*?end if;', '');
        if less = whole then
            raise exception '% adds nothing up', one;
        end if;
        execute less;
    end loop;
end $$;

create function sums_added() returns void language sql as $$
    select dossier_summed();
    select days_summed();
    select names_summed();
$$;

-- How many changes lie beside the sums; who reads sums reads these too.
create view sum_change as
select (select count(*) from dossier_change) + (select count(*) from dossier_day_change) + (select count(*) from step_change)
    + (select count(*) from money_day_change) + (select count(*) from name_change) + (select count(*) from law_day_change) as many;
