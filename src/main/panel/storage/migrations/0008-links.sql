-- Who made a link, and whether it waits to be confirmed because the store went back to an earlier state.
alter table sso_links add column made_by text not null default 'admin' check (made_by in ('self', 'address', 'admin'));
alter table sso_links add column is_awaiting integer not null default 0 check (is_awaiting in (0, 1));

-- The audit log knows of the older ones. What it does not know was made by an admin: the careful answer.
update sso_links set made_by = coalesce(
  (select case
      when json_extract(entry, '$.data.by') = 'email' then 'address'
      when actor_id = subject_id then 'self'
      else 'admin'
    end
    from audit
    where subject_id = sso_links.user_id and kind = 'sso.linked'
      and json_extract(entry, '$.data.subject') = sso_links.subject
    order by seq desc limit 1),
  'admin');

-- A break-glass admin never signs in by single sign-on.
delete from sso_links where user_id in (select user_id from sso_break_glass);

-- What was done to somebody is told from the audit log.
alter table users drop column reset_by;
alter table users drop column recovered_email;
alter table users drop column recovered_at;
