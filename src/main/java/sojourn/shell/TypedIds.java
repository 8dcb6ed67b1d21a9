package sojourn.shell;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;

/** Lets aggregates hold typed ids while their columns hold plain UUIDs. */
@Configuration(proxyBeanMethods = false)
class TypedIds {

    @Bean
    JdbcCustomConversions jdbcCustomConversions() {
        return JdbcCustomConversions.of(JdbcPostgresDialect.INSTANCE, List.of(new ToUuid(), new FromUuid()));
    }

    @WritingConverter
    static final class ToUuid implements Converter<EntityId, UUID> {
        @Override
        public UUID convert(EntityId id) {
            return id.value();
        }
    }

    @ReadingConverter
    static final class FromUuid implements ConverterFactory<UUID, EntityId> {
        @Override
        public <T extends EntityId> Converter<UUID, T> getConverter(Class<T> type) {
            return uuid -> {
                try {
                    var constructor = type.getDeclaredConstructor(UUID.class);
                    constructor.setAccessible(true);
                    return constructor.newInstance(uuid);
                } catch (InvocationTargetException e) {
                    throw new IllegalStateException(e.getCause());
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(type + " has no constructor from a UUID", e);
                }
            };
        }
    }
}
