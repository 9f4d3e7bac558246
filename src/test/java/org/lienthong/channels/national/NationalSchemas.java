package org.lienthong.channels.national;

import com.fasterxml.classmate.ResolvedType;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.Identifier;
import org.lienthong.dossier.Money;
import org.lienthong.dossier.NationalMessage;
import org.lienthong.dossier.NationalModel;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of the national model: JSON Schema derived from its records, XSD from their twins. */
public final class NationalSchemas {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private NationalSchemas() {}

    public static String xsd() {
        return NationalXml.xsd();
    }

    public static String json() {
        SchemaGeneratorConfigBuilder builder =
                new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON);
        builder.with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
                .with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                .without(Option.NULLABLE_FIELDS_BY_DEFAULT);
        builder.forFields().withRequiredCheck(NationalSchemas::required);
        builder.forTypesInGeneral().withCustomDefinitionProvider(NationalSchemas::value);
        ObjectNode schema =
                (ObjectNode) (Object) new SchemaGenerator(builder.build()).generateSchema(NationalMessage.class);
        ObjectNode titled = MAPPER.createObjectNode();
        titled.set("$schema", schema.remove("$schema"));
        titled.put("$id", "urn:lienthong:national-message:" + NationalModel.VERSION);
        titled.put("title", "National message of Lienthong, version " + NationalModel.VERSION);
        titled.setAll(schema);
        return MAPPER.writeValueAsString(titled) + "\n";
    }

    private static boolean required(FieldScope field) {
        return !Collection.class.isAssignableFrom(field.getType().getErasedType())
                && !component(field).isAnnotationPresent(Nullable.class);
    }

    private static java.lang.reflect.AnnotatedType component(FieldScope field) {
        return Arrays.stream(field.getDeclaringType().getErasedType().getRecordComponents())
                .filter(component -> component.getName().equals(field.getName()))
                .findFirst()
                .orElseThrow()
                .getAnnotatedType();
    }

    private static @Nullable CustomDefinition value(ResolvedType type, SchemaGenerationContext context) {
        Class<?> kind = type.getErasedType();
        ObjectNode schema = context.getGeneratorConfig().createObjectNode();
        if (Identifier.class.isAssignableFrom(kind)) {
            schema.put("type", "string").put("pattern", pattern(kind));
        } else if (kind == Money.class) {
            schema.put("type", "integer").put("minimum", 0).put("description", "whole VND");
        } else if (kind == Instant.class) {
            schema.put("type", "string").put("format", "date-time");
        } else if (kind == LocalDate.class) {
            schema.put("type", "string").put("format", "date");
        } else {
            return null;
        }
        return new CustomDefinition(
                schema, CustomDefinition.DefinitionType.INLINE, CustomDefinition.AttributeInclusion.NO);
    }

    private static String pattern(Class<?> identifier) {
        try {
            Field pattern = identifier.getDeclaredField("PATTERN");
            pattern.setAccessible(true);
            return "^(?:" + ((Pattern) pattern.get(null)).pattern() + ")$";
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(identifier + " must state its form in a constant PATTERN", e);
        }
    }
}
