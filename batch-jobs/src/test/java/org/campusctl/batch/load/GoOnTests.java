package org.campusctl.batch.load;

import java.time.OffsetDateTime;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How to go on after a run.
 */
class GoOnTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			RUNNING,                false, 0,  WAIT
			RUNNING,                true,  0,  REPEAT
			RUNNING,                true,  12, SUPERSEDED
			APPLIED,                false, 0,  WAIT
			APPLIED,                true,  0,  REPEAT_FOR_REPORTS
			FAILED,                 false, 9,  REPEAT
			FAILED,                 false, 12, SUPERSEDED
			STOPPED,                false, 0,  REPEAT
			STOPPED,                false, 12, SUPERSEDED
			REFUSED,                false, 9,  CORRECT_INPUT
			REFUSED,                false, 12, SUPERSEDED
			COMPLETED_WITH_REJECTS, false, 10, CHECK_WITHHELD
			COMPLETED,              false, 10, NOTHING
			UNCHANGED,              false, 9,  NOTHING
			ABANDONED,              false, 0,  IMPORT_AGAIN
			""")
	void afterRunTen(String status, boolean died, long lastCompleted, GoOn expected) {
		JobEntry entry = entry(status, died, List.of());
		assertThat(GoOn.after(entry, (lastCompleted > 0) ? lastCompleted : null)).isEqualTo(expected);
	}

	@Test
	void rejectedRowsAreToBeCorrected() {
		JobEntry.Count count = new JobEntry.Count("student", 1, 10, 9, 1, 0);
		assertThat(GoOn.after(entry("COMPLETED_WITH_REJECTS", false, List.of(count)), 10L))
			.isEqualTo(GoOn.CORRECT_ROWS);
	}

	private static JobEntry entry(String status, boolean died, List<JobEntry.Count> counts) {
		return new JobEntry(10, "roster-import", status, died, false, "full", "*",
				OffsetDateTime.parse("2026-09-01T02:00:00+08:00"), null, null,
				new JobEntry.Owner("ops", "host", 1, JobEntry.OwnerProcess.ELSEWHERE), new RunReport.Tool("1", "c"),
				null, 1, counts);
	}

}
