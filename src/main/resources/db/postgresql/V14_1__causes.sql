-- Why something waits, read out of its first finding: the broken rule, and the place without positions in lists.
alter table quarantine
    add column rule varchar(80) generated always as
        (coalesce(left(substring(findings from '^\[\{(?:"path":"(?:[^"\\]|\\.)*",)?"rule":"([^"]*)"'), 80), '')) stored,
    add column place varchar(200) generated always as
        (coalesce(left(regexp_replace(substring(findings from '^\[\{"path":"((?:[^"\\]|\\.)*)"'), '\[\d+\]', '[]', 'g'), 200), '')) stored;
create index quarantine_cause on quarantine (state, rule, province, system);
