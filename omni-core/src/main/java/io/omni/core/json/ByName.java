package io.omni.core.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.jsontype.TypeIdResolver;
import tools.jackson.databind.jsontype.impl.StdTypeResolverBuilder;

/**
 * Writes and reads the type of a value as a name in a field. Takes no settings from {@link JsonTypeInfo.Value}, with which Jackson 3.2 can
 * do nothing unless it is of annotations 2.22.
 */
final class ByName extends StdTypeResolverBuilder {

    @SuppressWarnings("deprecation") // what stands in for it is new in Jackson 3.2, and Spring Boot 4.0 brings 3.1
    ByName(String field) {
        super(JsonTypeInfo.Id.NAME, JsonTypeInfo.As.PROPERTY, field);
        _requireTypeIdForSubtypes = true;
    }

    @Override
    public StdTypeResolverBuilder init(JsonTypeInfo.@Nullable Value settings, @Nullable TypeIdResolver ids) {
        return this;
    }
}
