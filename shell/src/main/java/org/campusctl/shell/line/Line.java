package org.campusctl.shell.line;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.shell.core.command.ParsedInput;

/**
 * A parsed command line.
 *
 * @param path words of the command or group; empty if there was none
 * @param command the command, or null if the words name a group or nothing
 * @param options the options that every command takes
 * @param input the command's own options and arguments
 */
record Line(List<String> path, @Nullable MethodCommand command, CommonOptions options, ParsedInput input) {

}
