-- What the overview shows is counted when it happens, not by looking through the whole log at each event. Triggers count in
-- the transaction of the change, whoever makes it. A quarter of an hour: every time zone's days begin with one.
create table audit_counts (
  kind text not null,
  method text not null,                     -- how somebody logged in; empty for every other event
  slot integer not null,                    -- ms since epoch, divided by 900,000
  count integer not null,
  primary key (kind, method, slot)
) strict, without rowid;

-- Events up to `last` were there before the counts; those up to `counted` are in them by now.
create table audit_counting (
  id integer primary key check (id = 1),
  counted integer not null,
  last integer not null
) strict;

insert into audit_counting (id, counted, last) select 1, 0, coalesce(max(seq), 0) from audit;

create trigger audit_is_counted after insert on audit
when new.kind in ('login.succeeded', 'login.password-refused', 'login.code-refused', 'login.code-reused',
  'login.backup-code-refused', 'login.locked', 'factor.disabled')
begin
  insert into audit_counts (kind, method, slot, count)
  values (
    new.kind,
    iif(new.kind = 'login.succeeded', coalesce(json_extract(new.entry, '$.data.method'), ''), ''),
    new.at / 900000,
    1
  )
  on conflict do update set count = count + 1;
end;

create table user_counts (
  status text not null,
  is_invited integer not null,
  factor_state text not null,
  count integer not null,
  primary key (status, is_invited, factor_state)
) strict, without rowid;

insert into user_counts (status, is_invited, factor_state, count)
select status, is_invited, factor_state, count(*) from users group by 1, 2, 3;

create trigger users_insert_is_counted after insert on users begin
  insert into user_counts (status, is_invited, factor_state, count)
  values (new.status, new.password_hash is null, new.factor_state, 1)
  on conflict do update set count = count + 1;
end;

create trigger users_delete_is_counted after delete on users begin
  update user_counts set count = count - 1
  where status = old.status and is_invited = (old.password_hash is null) and factor_state = old.factor_state;
end;

create trigger users_change_is_counted after update of status, password_hash, factor_state on users
when old.status <> new.status or (old.password_hash is null) <> (new.password_hash is null)
  or old.factor_state <> new.factor_state
begin
  update user_counts set count = count - 1
  where status = old.status and is_invited = (old.password_hash is null) and factor_state = old.factor_state;
  insert into user_counts (status, is_invited, factor_state, count)
  values (new.status, new.password_hash is null, new.factor_state, 1)
  on conflict do update set count = count + 1;
end;

create index users_without_codes on users (search) where factor_state = 'enrolled' and codes_left = 0 and status = 'active';
