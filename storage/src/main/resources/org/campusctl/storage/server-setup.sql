-- Run once by the administrator of the city's PostgreSQL server (15 or newer), as
-- superuser or as a role with CREATEROLE and CREATEDB, for instance with psql. Choose
-- your own role names and passwords and put them into campusctl.yml; the passwords go
-- into files that only the user of campusctl can read.
--
-- The server must keep values of people out of its log: log_statement = none or ddl,
-- log_min_duration_statement = -1, log_error_verbosity = terse,
-- log_min_error_statement = panic, log_parameter_max_length = 0.
-- client_connection_check_interval = 1s frees the locks of a killed client.

CREATE ROLE campus_owner LOGIN PASSWORD 'CHANGE-ME';
CREATE ROLE campus_work LOGIN PASSWORD 'CHANGE-ME-TOO';
-- Bulk apply, run by the owner, reads the staging tables.
GRANT campus_work TO campus_owner;

CREATE DATABASE campus OWNER campus_owner ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE campus FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE campus TO campus_work;
ALTER ROLE campus_owner IN DATABASE campus SET search_path = campus, staging, batch;
ALTER ROLE campus_work IN DATABASE campus SET search_path = campus, staging, batch;

-- From here on connected to the database campus.
CREATE SCHEMA campus AUTHORIZATION campus_owner;
CREATE SCHEMA batch AUTHORIZATION campus_owner;
CREATE SCHEMA staging AUTHORIZATION campus_work;
GRANT USAGE ON SCHEMA campus, batch TO campus_work;

-- With one role for everything, make only the owner, let it own all three schemas, and
-- leave the work role out of campusctl.yml.
