-- One row: a trace of the secret that sealed values and sessions hang on.
create table installation (
  one boolean primary key default true check (one),
  secret_trace text not null
);
