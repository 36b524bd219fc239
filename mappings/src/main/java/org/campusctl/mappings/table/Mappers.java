package org.campusctl.mappings.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.logging.slf4j.Slf4jImpl;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;

/**
 * Brings the mappers and their SQL together.
 */
public final class Mappers {

	private static final List<Class<?>> MAPPERS = List.of(LoadMapper.class, RunMapper.class, RosterMapper.class,
			JobMapper.class, ServerMapper.class, RosterQueryMapper.class, AdmissionMapper.class, InventoryMapper.class,
			AuditMapper.class, WaiverMapper.class, RotationMapper.class);

	private Mappers() {
	}

	/**
	 * Make a factory of sessions on a database.
	 * @param environment where connections and transactions come from
	 * @return the factory
	 */
	public static SqlSessionFactory sessions(Environment environment) {
		Configuration configuration = new Configuration(environment);
		configuration.setMapUnderscoreToCamelCase(true);
		configuration.setArgNameBasedConstructorAutoMapping(true);
		configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
		configuration.setCacheEnabled(false);
		// From configuration: a provider would open a connection to ask.
		configuration.setDatabaseId("postgresql");
		configuration.setLogImpl(Slf4jImpl.class);
		for (Class<?> mapper : MAPPERS) {
			String resource = mapper.getName().replace('.', '/') + ".xml";
			try (InputStream xml = Resources.getResourceAsStream(mapper.getClassLoader(), resource)) {
				new XMLMapperBuilder(xml, configuration, resource, configuration.getSqlFragments()).parse();
			}
			catch (IOException ex) {
				throw new IllegalStateException("no SQL for " + mapper.getName(), ex);
			}
		}
		return new SqlSessionFactoryBuilder().build(configuration);
	}

}
