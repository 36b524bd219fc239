package org.campusctl.shell.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongConsumer;

import org.campusctl.batch.sample.AppSampleGenerator;
import org.campusctl.batch.sample.AppSampleRequest;
import org.campusctl.batch.sample.InventorySample;
import org.campusctl.batch.sample.SampleFile;
import org.campusctl.batch.sample.SampleGenerator;
import org.campusctl.batch.sample.SampleRequest;
import org.campusctl.batch.sample.SampleSummary;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import org.campusctl.school.Authority;
import org.campusctl.shell.line.Accepts;
import org.campusctl.shell.line.Interruption;
import org.campusctl.shell.line.Invocation;
import org.campusctl.shell.output.Column;
import org.campusctl.shell.output.Output;
import org.campusctl.shell.output.Progress;
import org.campusctl.shell.output.Table;
import org.campusctl.shell.settings.Settings;

import org.jspecify.annotations.Nullable;
import org.springframework.shell.core.command.annotation.Command;
import org.springframework.shell.core.command.annotation.Option;

/**
 * Fictional rosters, lists and inventories.
 */
public final class SampleCommands {

	/**
	 * Generate a fictional drop.
	 * @param out folder for the files
	 * @param schools number of schools
	 * @param students number of pupils
	 * @param staff number of posts
	 * @param guardians number of guardians; as many as pupils if not given
	 * @param seed the same seed gives the same bytes
	 * @param defects percentage of rows with a flaw
	 * @param kind roster, or admission: lists and an inventory of apps for the schools of
	 * the roster of the same seed
	 * @param devices number of devices of an inventory
	 * @param apps number of distinct apps of an inventory
	 * @param interfaces number of desktop ports of network inventories; none if not given
	 * @param call the call
	 * @return what was written, and what an import will say about it
	 */
	@Command(name = { "sample", "generate" }, group = "tool")
	public Output generate(@Option(longName = "out", required = true) @Accepts("DIR") Path out,
			@Option(longName = "schools", defaultValue = "20") @Accepts(value = "N", min = 1,
					max = SampleRequest.MOST_SCHOOLS) int schools,
			@Option(longName = "students", defaultValue = "7000") @Accepts(value = "N", min = 0,
					max = SampleRequest.MOST_STUDENTS) int students,
			@Option(longName = "staff", defaultValue = "600") @Accepts(value = "N", min = 0,
					max = SampleRequest.MOST_STAFF) int staff,
			@Option(longName = "guardians") @Accepts(value = "N", min = 0,
					max = SampleRequest.MOST_GUARDIANS) @Nullable Integer guardians,
			@Option(longName = "seed", defaultValue = "1") @Accepts("N") long seed,
			@Option(longName = "defects", defaultValue = "0") @Accepts(value = "PERCENT", min = 0,
					max = 100) double defects,
			@Option(longName = "kind", defaultValue = "roster") @Accepts(value = "KIND",
					oneOf = { "roster", "admission" }) String kind,
			@Option(longName = "devices", defaultValue = "500") @Accepts(value = "N", min = 0,
					max = AppSampleRequest.MOST_DEVICES) int devices,
			@Option(longName = "apps", defaultValue = "400") @Accepts(value = "N", min = AppSampleRequest.LEAST_APPS,
					max = AppSampleRequest.MOST_APPS) int apps,
			@Option(longName = "interfaces") @Accepts(value = "N", min = 1,
					max = InventorySample.MOST_INTERFACES) @Nullable Integer interfaces,
			Invocation call) {
		Path roster = (interfaces != null) ? out.resolve("roster") : out;
		SampleRequest request = SampleRequest.of(roster, schools, students, staff, seed)
			.withZones(zones(call.settings()))
			.withGuardians((guardians != null) ? guardians : students)
			.withDefects(defects);
		AtomicBoolean stopped = new AtomicBoolean();
		Interruption.Registration registration = call.interruption().onStop(() -> stopped.set(true));
		try (Progress progress = call.console().progress("sample.progress", 0)) {
			LongConsumer written = (rows) -> {
				if (stopped.get()) {
					throw new Failure(FailureKind.INTERRUPTED, "sample.stopped");
				}
				progress.update(rows);
			};
			if (kind.equals("admission")) {
				SampleSummary lists = AppSampleGenerator
					.generate(new AppSampleRequest(out, schools, devices, apps, seed), written);
				return account(lists).line("sample.next-admission", lists.out());
			}
			SampleSummary summary = SampleGenerator.generate(request, written);
			if (interfaces == null) {
				return account(summary).line("sample.next", summary.out());
			}
			List<SampleFile> files = new ArrayList<>(summary.files());
			files.addAll(InventorySample.generate(request, out.resolve("network"), interfaces, written));
			return account(new SampleSummary(out, files)).line("sample.next", roster)
				.line("sample.next-network", out.resolve("network"));
		}
		finally {
			registration.close();
		}
	}

	/** Who runs schools besides districts and the city, as far as it is configured. */
	private static List<Authority> zones(Settings settings) {
		return settings.authorities()
			.entrySet()
			.stream()
			.filter((authority) -> !settings.districts().containsKey(authority.getKey())
					&& !authority.getKey().equals(Settings.CITY))
			.map((authority) -> new Authority(authority.getKey(), authority.getValue()))
			.toList();
	}

	private static Output account(SampleSummary summary) {
		Table files = Table.of(Column.text("file"), Column.text("dataset"), Column.text("encoding"),
				Column.number("rows"), Column.number("rejected"), Column.number("warnings"));
		for (SampleFile file : summary.files()) {
			long warnings = file.warnings().values().stream().mapToLong(Long::longValue).sum();
			files.row(file.file(), file.dataset(), file.encoding(), file.rows(), file.rejected(), warnings);
		}
		Output output = Output.of(summary).line("sample.done", summary.out(), summary.rows()).table(files);
		if (!summary.defects().isEmpty()) {
			Table defects = Table.of(Column.text("code"), Column.number("rows"));
			summary.defects().forEach(defects::row);
			output = output.line("sample.defects").table(defects);
		}
		return output;
	}

}
