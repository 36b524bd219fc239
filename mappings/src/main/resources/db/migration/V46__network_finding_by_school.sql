-- Findings are kept for the last audit of a school only, so they are found by school. Right after an audit the statistics
-- do not know its run yet: the planner then took the index of runs for every school and read the whole city each time.

DROP INDEX campus.ix_network_finding_run;
DROP INDEX campus.ix_network_verdict_run;
