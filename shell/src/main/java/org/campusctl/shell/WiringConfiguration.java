package org.campusctl.shell;

import org.campusctl.shell.settings.Settings;
import org.campusctl.storage.StorageSettings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The beans that commands are made from. All are lazy: a bean exists when the first
 * command asks for it.
 */
@Configuration(proxyBeanMethods = false)
class WiringConfiguration {

	@Bean
	StorageSettings storageSettings(Settings settings) {
		return settings.storage();
	}

}
