package org.campusctl.mappings.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

import org.apache.ibatis.builder.xml.XMLMapperBuilder;
import org.apache.ibatis.io.Resources;
import org.apache.ibatis.logging.slf4j.Slf4jImpl;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;

/**
 * Brings the mappers and their SQL together.
 */
public final class Mappers {

	private static final Set<Class<?>> MAPPERS = Set.of(LoadMapper.class, RunMapper.class, RosterMapper.class,
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
		Configuration configuration = new OnDemand(environment);
		configuration.setMapUnderscoreToCamelCase(true);
		configuration.setArgNameBasedConstructorAutoMapping(true);
		configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
		configuration.setCacheEnabled(false);
		// From configuration: a provider would open a connection to ask.
		configuration.setDatabaseId("postgresql");
		configuration.setLogImpl(Slf4jImpl.class);
		return new SqlSessionFactoryBuilder().build(configuration);
	}

	/**
	 * Reads the SQL of a mapper when it is first asked for: a command needs one or two of
	 * them, and reading all takes a fifth of its time.
	 */
	private static final class OnDemand extends Configuration {

		OnDemand(Environment environment) {
			super(environment);
		}

		@Override
		public <T> T getMapper(Class<T> type, SqlSession session) {
			synchronized (this.mapperRegistry) {
				if (MAPPERS.contains(type) && !hasMapper(type)) {
					read(type);
				}
			}
			return super.getMapper(type, session);
		}

		private void read(Class<?> mapper) {
			String resource = mapper.getName().replace('.', '/') + ".xml";
			try (InputStream xml = Resources.getResourceAsStream(mapper.getClassLoader(), resource)) {
				new XMLMapperBuilder(xml, this, resource, getSqlFragments()).parse();
			}
			catch (IOException ex) {
				throw new IllegalStateException("no SQL for " + mapper.getName(), ex);
			}
		}

	}

}
