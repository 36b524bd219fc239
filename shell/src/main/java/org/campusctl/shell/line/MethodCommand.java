package org.campusctl.shell.line;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import org.campusctl.failure.Messages;
import org.campusctl.shell.output.CommandResult;
import org.campusctl.shell.output.Console;
import org.campusctl.shell.output.Output;
import org.campusctl.shell.settings.Settings;
import org.jspecify.annotations.Nullable;

import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandArgument;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandOption;
import org.springframework.shell.core.command.ExitStatus;
import org.springframework.shell.core.command.ParsedInput;

/**
 * A command that is a method. Values are converted before the object is asked for, so
 * that a mistyped value never opens the database.
 */
public final class MethodCommand implements Command {

	private final String name;

	private final String group;

	private final boolean hidden;

	private final Class<?> type;

	private final Method method;

	private final CommandObjects objects;

	private final List<@Nullable Parameter> parameters = new ArrayList<>();

	MethodCommand(Class<?> type, Method method, CommandObjects objects) {
		org.springframework.shell.core.command.annotation.Command annotation = Objects
			.requireNonNull(method.getAnnotation(org.springframework.shell.core.command.annotation.Command.class));
		this.name = String.join(" ", annotation.name());
		this.group = annotation.group();
		this.hidden = annotation.hidden();
		this.type = type;
		this.method = method;
		method.setAccessible(true);
		this.objects = objects;
		for (java.lang.reflect.Parameter parameter : method.getParameters()) {
			this.parameters.add(ParameterReader.read(parameter));
		}
	}

	@Override
	public String getName() {
		return this.name;
	}

	@Override
	public String getDescription() {
		return summary(Messages.in(Locale.ENGLISH));
	}

	@Override
	public String getGroup() {
		return this.group;
	}

	@Override
	public boolean isHidden() {
		return this.hidden;
	}

	@Override
	public List<CommandOption> getOptions() {
		return parameters().stream()
			.filter((parameter) -> parameter.kind() == Parameter.Kind.OPTION)
			.map((parameter) -> new CommandOption.Builder().longName(parameter.name())
				.required(parameter.required())
				.defaultValue(parameter.preset())
				.type(parameter.type())
				.build())
			.toList();
	}

	/**
	 * Return the words of the name.
	 * @return one or more words
	 */
	public List<String> path() {
		return List.of(this.name.split(" "));
	}

	/**
	 * Return the options and arguments in the order of the method.
	 * @return without the common options
	 */
	public List<Parameter> parameters() {
		return this.parameters.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
	}

	/**
	 * Return one line that says what the command does.
	 * @param messages texts in some language
	 * @return the summary
	 */
	public String summary(Messages messages) {
		return messages.text(code("summary"));
	}

	String code(String part) {
		return "command." + this.name.replace(' ', '.') + "." + part;
	}

	Method method() {
		return this.method;
	}

	/**
	 * Convert the values of a line without calling anything.
	 * @param input the parsed line
	 * @throws org.campusctl.failure.Failure with exit code 64 if something is missing or
	 * does not fit
	 */
	void check(ParsedInput input) {
		Binding.of(parameters(), input);
	}

	/**
	 * Call the method.
	 * @param context the parsed line, and the {@link Invocation} as its input reader
	 * @return the exit code of the contract
	 * @throws Exception what the method threw
	 */
	@Override
	public ExitStatus execute(CommandContext context) throws Exception {
		Invocation call = (Invocation) context.inputReader();
		Binding binding = Binding.of(parameters(), context.parsedInput());
		@Nullable Object[] arguments = new Object[this.parameters.size()];
		for (int i = 0; i < arguments.length; i++) {
			Parameter parameter = this.parameters.get(i);
			arguments[i] = (parameter != null) ? binding.value(parameter)
					: handed(this.method.getParameterTypes()[i], call);
		}
		CommandResult result = result(invoke(this.objects.get(this.type, call), arguments));
		if (result.output() != null) {
			call.console().print(result.output());
		}
		return new ExitStatus(result.exitCode(), "");
	}

	private @Nullable Object invoke(Object target, @Nullable Object[] arguments) throws Exception {
		try {
			return this.method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			if (ex.getTargetException() instanceof Error error) {
				throw error;
			}
			throw (Exception) ex.getTargetException();
		}
	}

	private Object handed(Class<?> wanted, Invocation call) {
		if (wanted == Invocation.class) {
			return call;
		}
		if (wanted == Console.class) {
			return call.console();
		}
		if (wanted == Settings.class) {
			return call.settings();
		}
		throw new IllegalStateException(this.method + " has a parameter that is neither option nor argument");
	}

	private static CommandResult result(@Nullable Object returned) {
		if (returned instanceof CommandResult result) {
			return result;
		}
		if (returned instanceof Output output) {
			return CommandResult.done(output);
		}
		return CommandResult.exit((returned instanceof Integer code) ? code : 0);
	}

	static List<String> positional(ParsedInput input) {
		return input.arguments().stream().map(CommandArgument::value).toList();
	}

}
