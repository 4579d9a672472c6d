-- Single sign-on (OpenID Connect): what the admins set, who at the provider is who here, who keeps password and codes.

create table sso_settings (
  slot text primary key check (slot in ('draft', 'active')),   -- active: single sign-on is on with exactly this
  config text not null,
  sealed_secret blob,                       -- the client secret, sealed
  revision text not null,                   -- new with every change; a test belongs to one revision
  test text,
  at integer not null                       -- draft: saved; active: enabled
) strict;

-- Identity is issuer and subject, nothing else (CHECKLIST 57); the address is shown, never looked up.
create table sso_links (
  issuer text not null,
  subject text not null,
  user_id text not null references users (id) on delete cascade,
  email text,
  linked_at integer not null,
  last_sign_in_at integer,
  primary key (issuer, subject),
  unique (user_id, issuer)
) strict, without rowid;

create table sso_break_glass (
  user_id text primary key references users (id) on delete cascade
) strict, without rowid;

-- Who showed who they are at the provider but is nobody here yet: an admin may link them.
create table sso_waiting (
  issuer text not null,
  subject text not null,
  email text,
  name text,
  reason text not null,
  at integer not null,
  primary key (issuer, subject)
) strict, without rowid;
