package org.campusctl.batch.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.campusctl.batch.sample.FileStyle.Encoding;
import org.campusctl.batch.sample.FileStyle.Headings;
import org.campusctl.school.Authority;

/**
 * The drop in {@code samples/roster}.
 */
final class SampleRosters {

	/** Property that has {@link SampleRostersTests} write the drop anew. */
	static final String WRITE = "samples.write";

	private static final long SEED = 20;

	private SampleRosters() {
	}

	/** Return the request that makes the drop. */
	static SampleRequest request(Path out) {
		return SampleRequest.of(out, 10, 300, 60, SEED)
			.withZones(List.of(new Authority("330291", "高新区"), new Authority("330292", "前湾新区")))
			.withGuardians(280)
			.withDefects(4)
			.with(SampleTable.SCHOOL, FileStyle.of(SampleTable.SCHOOL).in(Encoding.GB18030).titled("示例市学校基本信息表（虚构数据）"))
			.with(SampleTable.STAFF, FileStyle.of(SampleTable.STAFF).in(Encoding.GB18030))
			.with(SampleTable.STUDENT, FileStyle.of(SampleTable.STUDENT).in(Encoding.GB18030).with(Headings.COLLOQUIAL))
			.with(SampleTable.GUARDIAN,
					FileStyle.of(SampleTable.GUARDIAN)
						.named("guardians.xlsx")
						.with(Headings.COLLOQUIAL)
						.titled("示例市学生监护人登记表（虚构数据）"));
	}

	/** Return the folder of the drop in the working tree. */
	static Path folder() {
		Path place = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
		while (place != null && !Files.isDirectory(place.resolve("samples/roster"))) {
			place = place.getParent();
		}
		if (place == null) {
			throw new IllegalStateException("no samples/roster above the module");
		}
		return place.resolve("samples/roster");
	}

}
