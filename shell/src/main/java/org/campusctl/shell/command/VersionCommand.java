package org.campusctl.shell.command;

import org.campusctl.shell.output.Output;

import org.springframework.shell.core.command.annotation.Command;

/**
 * Which build this is.
 */
public final class VersionCommand {

	/**
	 * Tell version, commit and Java.
	 * @return the build
	 */
	@Command(name = "version", group = "tool")
	public Output version() {
		ToolVersion tool = ToolVersion.CURRENT;
		String java = System.getProperty("java.version");
		String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
		return Output.of(new Build(tool.version(), tool.commit(), java, system))
			.line("version.text", tool.version(), tool.commit(), java, system);
	}

	record Build(String version, String commit, String java, String system) {

	}

}
