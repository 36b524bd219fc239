package org.campusctl.shell.line;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.campusctl.shell.output.CommandResult;
import org.campusctl.shell.output.Output;
import org.jspecify.annotations.Nullable;

import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.annotation.Command;

/**
 * All commands, found by the words of their names. Built from classes, not from objects:
 * looking a command up creates nothing.
 */
public final class Catalogue {

	private final Map<String, MethodCommand> commands = new LinkedHashMap<>();

	private final CommandRegistry registry = new CommandRegistry();

	/**
	 * Register the commands of classes.
	 * @param types classes with methods annotated as commands, in the order of the help
	 * @param objects hands out the objects when a command is called
	 * @throws IllegalStateException if a command is declared wrongly
	 */
	public Catalogue(List<Class<?>> types, CommandObjects objects) {
		for (Class<?> type : types) {
			Arrays.stream(type.getDeclaredMethods())
				.filter((method) -> method.isAnnotationPresent(Command.class))
				.map((method) -> new MethodCommand(type, method, objects))
				.sorted(Comparator.comparing(MethodCommand::getName))
				.forEach(this::register);
		}
	}

	private void register(MethodCommand command) {
		check(command.method(), command);
		if (this.commands.put(command.getName(), command) != null) {
			throw new IllegalStateException("Two commands are named " + command.getName());
		}
		this.registry.registerCommand(command);
	}

	private static void check(Method method, MethodCommand command) {
		List<Class<?>> returned = List.of(int.class, void.class, CommandResult.class, Output.class);
		if (!returned.contains(method.getReturnType())) {
			throw new IllegalStateException(method + " must return one of " + returned);
		}
		for (Parameter parameter : command.parameters()) {
			boolean taken = CommonOptions.PARAMETERS.stream()
				.anyMatch((common) -> common.name().equals(parameter.name()));
			if (taken && parameter.kind() == Parameter.Kind.OPTION) {
				throw new IllegalStateException(method + " declares the common option " + parameter.shown());
			}
		}
	}

	/**
	 * Return the commands in Spring Shell's own registry.
	 * @return the registry
	 */
	public CommandRegistry registry() {
		return this.registry;
	}

	/**
	 * Return all commands that are not hidden.
	 * @return in the order of their registration
	 */
	public List<MethodCommand> commands() {
		return this.commands.values().stream().filter((command) -> !command.isHidden()).toList();
	}

	/**
	 * Find a command.
	 * @param path all words of its name
	 * @return the command, or null
	 */
	public @Nullable MethodCommand find(List<String> path) {
		return this.commands.get(String.join(" ", path));
	}

	/**
	 * Return the words that may follow.
	 * @param path words so far; empty for the first word
	 * @return in alphabetical order; empty if the words begin no command
	 */
	public List<String> next(List<String> path) {
		return below(path).stream().map((command) -> command.path().get(path.size())).distinct().sorted().toList();
	}

	/**
	 * Return the commands of a group.
	 * @param path words of the group; empty for all
	 * @return the commands whose names go on after these words
	 */
	public Collection<MethodCommand> below(List<String> path) {
		return commands().stream()
			.filter((command) -> command.path().size() > path.size()
					&& command.path().subList(0, path.size()).equals(path))
			.toList();
	}

}
