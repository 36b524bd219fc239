package org.campusctl.mappings.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.campusctl.compliance.Problem;
import org.campusctl.failure.Failure;
import org.campusctl.failure.FailureKind;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The list of frozen copies, {@code inputs.json}. Its presence says that freezing came to
 * its end.
 *
 * @param files the copies in the order of their names
 * @param ignored what is no table
 */
record InputsFile(List<FrozenFile> files, List<IgnoredFile> ignored) {

	private static final String NAME = "inputs.json";

	private static final JsonMapper JSON = JsonMapper.builder().build();

	static boolean exists(Path folder) {
		return Files.isRegularFile(folder.resolve(NAME));
	}

	static void write(Path folder, List<FrozenFile> files, List<IgnoredFile> ignored) {
		ObjectNode root = JSON.createObjectNode();
		ArrayNode list = root.putArray("files");
		for (FrozenFile file : files) {
			ObjectNode node = list.addObject();
			node.put("name", file.name());
			node.put("copy", FrozenFile.lastName(file.path().toString().replace('\\', '/')));
			node.put("sha256", file.sha256());
			node.put("bytes", file.bytes());
			if (file.problem() != null) {
				node.put("problem", file.problem().code());
				ArrayNode arguments = node.putArray("arguments");
				file.problem().arguments().forEach(arguments::add);
			}
		}
		ArrayNode names = root.putArray("ignored");
		ignored.forEach((file) -> names.add(file.name()));
		Path target = folder.resolve(NAME);
		Path part = folder.resolve(NAME + ".part");
		try {
			try (OutputStream out = Freezer.create(part)) {
				out.write(JSON.writeValueAsBytes(root));
			}
			Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw Freezer.cannotWrite(target, ex);
		}
	}

	static InputsFile read(Path folder) {
		Path source = folder.resolve(NAME);
		try {
			JsonNode root = JSON.readTree(Files.readAllBytes(source));
			List<FrozenFile> files = new ArrayList<>();
			for (JsonNode node : root.path("files")) {
				files.add(file(folder, node));
			}
			List<IgnoredFile> ignored = new ArrayList<>();
			for (JsonNode node : root.path("ignored")) {
				ignored.add(IgnoredFile.of(node.asString()));
			}
			return new InputsFile(files, ignored);
		}
		catch (IOException ex) {
			throw new Failure(ex, FailureKind.NOT_FOUND, "drop.unreadable", source);
		}
		catch (JacksonException ex) {
			throw new Failure(FailureKind.NOT_FOUND, "drop.unreadable", source);
		}
	}

	private static FrozenFile file(Path folder, JsonNode node) throws IOException {
		Path copy = folder.resolve(FrozenFile.lastName(node.path("copy").asString()));
		String sha256 = node.path("sha256").asString();
		if (!hash(copy).equals(sha256)) {
			throw new Failure(FailureKind.INPUT_REFUSED, "drop.copy-changed", copy);
		}
		Problem problem = null;
		if (node.has("problem")) {
			List<String> arguments = new ArrayList<>();
			node.path("arguments").forEach((argument) -> arguments.add(argument.asString()));
			problem = Problem.error("", node.path("problem").asString(), arguments.toArray());
		}
		return new FrozenFile(node.path("name").asString(), copy, sha256, node.path("bytes").asLong(), problem);
	}

	private static String hash(Path file) throws IOException {
		MessageDigest digest = Freezer.sha256();
		byte[] buffer = new byte[1 << 16];
		try (InputStream in = Files.newInputStream(file)) {
			int read = in.read(buffer);
			while (read >= 0) {
				digest.update(buffer, 0, read);
				read = in.read(buffer);
			}
		}
		return HexFormat.of().formatHex(digest.digest());
	}

}
