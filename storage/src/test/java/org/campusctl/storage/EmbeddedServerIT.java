package org.campusctl.storage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class EmbeddedServerIT {

	@TempDir
	Path temporary;

	@Test
	void startsStopsAndStartsAgain() throws Exception {
		Path home = this.temporary.resolve("home");
		StorageSettings settings = StorageSettings.embedded(home);
		List<String> progress = new ArrayList<>();
		long t0 = System.nanoTime();
		try (DataCentre centre = DataCentre.open(settings, progress::add)) {
			System.err.println("first " + (System.nanoTime() - t0) / 1000000);
			try (Connection connection = centre.work().getConnection();
					Statement statement = connection.createStatement();
					ResultSet row = statement.executeQuery("SHOW search_path")) {
				row.next();
				System.err.println(row.getString(1));
			}
			System.err.println(DataCentre.status(settings));
			System.err.println(centre.keyStatus());
			t0 = System.nanoTime();
			try (DataCentre second = DataCentre.open(settings, progress::add)) {
				assertThat(second.embedded()).isTrue();
				System.err.println("join " + (System.nanoTime() - t0) / 1000000);
				t0 = System.nanoTime();
			}
			System.err.println("leave " + (System.nanoTime() - t0) / 1000000);
			t0 = System.nanoTime();
		}
		System.err.println("last out " + (System.nanoTime() - t0) / 1000000);
		System.err.println(progress);
		t0 = System.nanoTime();
		DataCentre again = DataCentre.open(settings, progress::add);
		System.err.println("again " + (System.nanoTime() - t0) / 1000000);
		again.close();
		System.err.println(DataCentre.status(settings));
		assertThat(Files.exists(home.resolve("postgres/data/postmaster.pid"))).isFalse();
	}

}
