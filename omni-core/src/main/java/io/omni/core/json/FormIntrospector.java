package io.omni.core.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedClass;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.introspect.VisibilityChecker;
import tools.jackson.databind.jsontype.NamedType;

/**
 * Tells Jackson the shapes, where it would ask annotations. Nothing of the domain is annotated, and Jackson's own introspector, which
 * needs the newest annotations, is not used.
 */
final class FormIntrospector extends NopAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private final transient Shapes shapes;

    FormIntrospector(Shapes shapes) {
        this.shapes = shapes;
    }

    @Override
    public VisibilityChecker findAutoDetectVisibility(
            MapperConfig<?> config, AnnotatedClass type, VisibilityChecker checker) {
        return shapes.isRecord(type.getRawType())
                ? checker.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE)
                : checker;
    }

    @Override
    public String @Nullable [] findSerializationPropertyOrder(MapperConfig<?> config, AnnotatedClass type) {
        return shapes.isRecord(type.getRawType())
                ? Arrays.stream(type.getRawType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .toArray(String[]::new)
                : null;
    }

    @Override
    public JsonInclude.Value findPropertyInclusion(MapperConfig<?> config, Annotated annotated) {
        return shapes.isRecord(owner(annotated)) ? JsonInclude.Value.ALL_NON_ABSENT : JsonInclude.Value.empty();
    }

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        Class<?> owner = owner(member);
        return shapes.isRecord(owner) ? !shapes.isOptional(owner, component(member)) : null;
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        if (!(annotated instanceof AnnotatedMember member) || !shapes.isRecord(owner(member))) {
            return JsonSetter.Value.empty();
        }
        return shapes.isOptional(owner(member), component(member))
                ? JsonSetter.Value.forContentNulls(Nulls.FAIL)
                : JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL);
    }

    @Override
    public @Nullable Object findTypeResolverBuilder(MapperConfig<?> config, Annotated annotated) {
        String field = annotated instanceof AnnotatedClass type ? shapes.typeField(type.getRawType()) : null;
        return field == null ? null : new ByName(field);
    }

    @Override
    public @Nullable List<NamedType> findSubtypes(MapperConfig<?> config, Annotated annotated) {
        Map<String, Class<?>> names =
                annotated instanceof AnnotatedClass type ? shapes.choice(type.getRawType()) : null;
        return names == null
                ? null
                : names.entrySet().stream()
                        .map(named -> new NamedType(named.getValue(), named.getKey()))
                        .toList();
    }

    @Override
    public @Nullable String findTypeName(MapperConfig<?> config, AnnotatedClass type) {
        return shapes.typeName(type.getRawType());
    }

    @Override
    public String[] findEnumValues(MapperConfig<?> config, AnnotatedClass type, Enum<?>[] constants, String[] names) {
        if (shapes.isEnum(type.getRawType())) {
            Arrays.setAll(names, i -> Shapes.word(constants[i]));
        }
        return names;
    }

    @Override
    public @Nullable Object findSerializationConverter(MapperConfig<?> config, Annotated annotated) {
        if (annotated instanceof AnnotatedMember member && shapes.isRecord(owner(member))) {
            return isUnordered(member.getRawType()) ? new Sorting(member.getType(), shapes::compare) : null;
        }
        SubstituteForm<?, ?> substitute = substitute(annotated);
        return substitute == null ? null : substitute.writer();
    }

    @Override
    public @Nullable Object findDeserializationConverter(MapperConfig<?> config, Annotated annotated) {
        SubstituteForm<?, ?> substitute = substitute(annotated);
        return substitute == null ? null : substitute.reader();
    }

    private static boolean isUnordered(Class<?> type) {
        return type == Set.class || type == Map.class;
    }

    private @Nullable SubstituteForm<?, ?> substitute(Annotated annotated) {
        return annotated instanceof AnnotatedClass type ? shapes.substitute(type.getRawType()) : null;
    }

    private static Class<?> owner(Annotated annotated) {
        return annotated instanceof AnnotatedMember member ? member.getDeclaringClass() : annotated.getRawType();
    }

    private static String component(AnnotatedMember member) {
        return member instanceof AnnotatedParameter parameter
                ? parameter
                        .getDeclaringClass()
                        .getRecordComponents()[parameter.getIndex()]
                        .getName()
                : member.getName();
    }
}
