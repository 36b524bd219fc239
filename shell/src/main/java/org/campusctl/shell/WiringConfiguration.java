package org.campusctl.shell;

import org.campusctl.shell.settings.Settings;
import org.campusctl.shell.terminal.DatabaseInUse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The beans that commands are made from. All are lazy: a bean exists when the first
 * command asks for it.
 */
@Configuration(proxyBeanMethods = false)
class WiringConfiguration {

	@Bean
	OpenDataCentre openDataCentre(Settings settings, DatabaseInUse database) {
		return new OpenDataCentre(settings, database);
	}

	@Bean
	Jobs jobs(Settings settings, OpenDataCentre centre) {
		return new Jobs(settings, centre);
	}

}
