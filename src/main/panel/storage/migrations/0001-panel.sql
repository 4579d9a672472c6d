-- The Panel's store. Times are ms since epoch (UTC). Secrets are sealed (AES-256-GCM) or hashed, never plain.

create table key_check (
  id integer primary key check (id = 1),
  sealed blob not null
) strict;

create table account (
  id integer primary key check (id = 1),
  name text not null,
  policy text not null,
  created_at integer not null
) strict;

create table users (
  id text primary key,
  username text not null unique,            -- the folded email address
  email text not null,
  name text not null,
  search text not null,                     -- folded name and address, for finding
  role text not null check (role in ('admin', 'member')),
  status text not null check (status in ('active', 'disabled')),
  password_hash text,
  password_changed_at integer,
  activation_hash blob,                     -- keyed hash of the one-time initial password
  activation_expires_at integer,
  throttle_key text not null,               -- the row of `throttles` that counts this user's passwords
  factor_state text not null default 'none' check (factor_state in ('none', 'enrolled', 'disabled')),
  codes_left integer not null default 0,
  enrolment_hash blob,
  enrolment_expires_at integer,
  enrolment_tries integer not null default 0,
  failed_factor_count integer not null default 0,   -- since the last good login
  failed_factor_at integer,
  code_reused_at integer,
  reset_by text,                            -- shown once, at the next good login
  reset_at integer,
  created_at integer not null,
  last_login_at integer,
  is_invited integer generated always as (password_hash is null) virtual
) strict;

create table factors (
  user_id text primary key references users (id) on delete cascade,
  sealed blob not null,
  created_at integer not null,
  last_used_at integer,
  last_step integer not null,
  burned_steps text not null default '[]',
  failures integer not null default 0,
  failed_at integer not null default 0,
  blocked_until integer not null default 0,
  disabled_at integer
) strict;

create table backup_sets (
  user_id text primary key references users (id) on delete cascade,
  salt blob not null,
  cost text not null,
  created_at integer not null
) strict;

create table backup_codes (
  user_id text not null references backup_sets (user_id) on delete cascade,
  position integer not null,
  hash blob not null,
  used_at integer,
  primary key (user_id, position)
) strict, without rowid;

create table profiles (
  id text primary key,
  name text not null,
  created_at integer not null
) strict;

create table remembered_browsers (
  id text primary key,
  user_id text not null references users (id) on delete cascade,
  profile_id text not null,
  token_hash blob not null,
  created_at integer not null,
  expires_at integer not null,
  last_used_at integer,
  unique (user_id, profile_id)
) strict;

-- Failures of passwords, by keyed hash of what was typed as a username (known or not) and by browser profile.
create table throttles (
  key text primary key,
  failures integer not null,
  failed_at integer not null,
  blocked_until integer not null
) strict, without rowid;

create table audit (
  seq integer primary key,
  entry text not null,
  hash text not null,
  at integer generated always as (json_extract(entry, '$.at')) virtual,
  kind text generated always as (json_extract(entry, '$.kind')) virtual,
  actor_id text generated always as (json_extract(entry, '$.actor.id')) virtual,
  subject_id text generated always as (json_extract(entry, '$.subject.id')) virtual
) strict;

create index audit_by_kind on audit (kind, seq);
create index audit_by_subject on audit (subject_id, seq);
create index audit_by_actor on audit (actor_id, seq);
create index audit_by_time on audit (at);

create trigger audit_keeps_entries before update on audit begin
  select raise(abort, 'the audit log is append-only');
end;

create trigger audit_keeps_rows before delete on audit begin
  select raise(abort, 'the audit log is append-only');
end;

-- Lists of 100,000 users are answered from these.
create index users_by_name on users (search);
create index users_by_search on users (search, id, role, status, is_invited, factor_state, codes_left);
create index users_by_role on users (role, id, search, status, is_invited, factor_state, codes_left);
create index users_by_factor on users (factor_state, id, search, role, status, is_invited, codes_left);
create index users_by_creation on users (created_at, id, search, role, status, is_invited, factor_state, codes_left);
create index users_by_login on users (last_login_at, id, search, role, status, is_invited, factor_state, codes_left);
create index users_by_username on users (username, id, search, role, status, is_invited, factor_state, codes_left);
create index users_by_throttle on users (throttle_key);
create index users_reset on users (reset_at) where reset_at is not null;
create index factors_blocked on factors (blocked_until) where blocked_until > 0;
create index throttles_blocked on throttles (blocked_until);
