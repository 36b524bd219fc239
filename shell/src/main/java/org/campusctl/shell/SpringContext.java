package org.campusctl.shell;

import java.util.List;

import org.campusctl.shell.settings.Settings;
import org.campusctl.shell.terminal.DatabaseInUse;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Starts Spring for the commands that need it: nothing is scanned, nothing is configured
 * by itself, and no options reach Spring's own properties.
 */
final class SpringContext {

	private SpringContext() {
	}

	static ConfigurableApplicationContext start(Settings settings, DatabaseInUse database,
			List<Class<?>> commandClasses) {
		// Logs are ours, and a stray application.yml in the current folder is not.
		System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
		System.setProperty("spring.config.location", "optional:classpath:/org/campusctl/shell/");
		SpringApplication application = new SpringApplicationBuilder(WiringConfiguration.class)
			.web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.lazyInitialization(true)
			.registerShutdownHook(false)
			.initializers(
					(context) -> register((GenericApplicationContext) context, settings, database, commandClasses))
			.build();
		application.setAddCommandLineProperties(false);
		return application.run();
	}

	private static void register(GenericApplicationContext context, Settings settings, DatabaseInUse database,
			List<Class<?>> commandClasses) {
		context.registerBean(Settings.class, () -> settings);
		context.registerBean(DatabaseInUse.class, () -> database);
		commandClasses.forEach((type) -> context.registerBean(type));
	}

}
