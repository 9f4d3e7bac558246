package org.lienthong.web.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the published description of the interface says beyond its controllers: logins and problems. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "A field cannot be taken; errors names each with its rule.",
            "401", "No login, a wrong one, or a locked one.",
            "403", "The login lacks the right.",
            "404", "Nothing is known under this name; the detail says what to do.",
            "406", "The answer cannot be given in the accepted form.",
            "500", "A fault of the hub; name the correlationId when you report it.");

    private static final Map<String, String> WRITING = Map.of(
            "409", "It was closed before, or the name is known in several provinces.",
            "413", "The body is too large.",
            "415", "The body is in a form that is not taken.",
            "422", "It was read and cannot be taken; findings names each reason with path and rule.",
            "503", "Nothing was done; try again after Retry-After seconds.");

    @Bean
    OpenAPI lienthong() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Lienthong")
                                .version("v1")
                                .description(
                                        "Interconnection of land information systems, one-stop-shops, public-service portals and the tax exchange gate. Errors are problem details (RFC 9457), worded by Accept-Language (vi, en). Lists answer items, total and next."))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("The apiToken of the credentials file; role DEPARTMENT."))
                        .addSecuritySchemes(
                                "login",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("User name and password of the credentials file."))
                        .addSchemas("Problem", problem()))
                .addSecurityItem(new SecurityRequirement().addList("token"))
                .addSecurityItem(new SecurityRequirement().addList("login"));
    }

    @Bean
    OpenApiCustomizer problemAnswers() {
        return document -> document.getPaths().values().forEach(path -> {
            path.readOperations().forEach(ApiDocument::describe);
            path.readOperations().forEach(operation -> PROBLEMS.forEach((code, text) -> add(operation, code, text)));
            if (path.getPost() != null) {
                WRITING.forEach((code, text) -> add(path.getPost(), code, text));
            }
        });
    }

    /** The name of an operation also says what its good answer holds. */
    private static void describe(Operation operation) {
        operation.getResponses().forEach((code, response) -> {
            if (code.startsWith("2")
                    && ("OK".equals(response.getDescription()) || "Accepted".equals(response.getDescription()))) {
                response.setDescription(operation.getSummary() + ".");
            }
        });
    }

    private static void add(Operation operation, String code, String text) {
        Schema<?> schema = new Schema<>().$ref("#/components/schemas/Problem");
        operation
                .getResponses()
                .addApiResponse(
                        code,
                        new ApiResponse()
                                .description(text)
                                .content(new Content()
                                        .addMediaType("application/problem+json", new MediaType().schema(schema))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("An error (RFC 9457).")
                .addProperty("type", new StringSchema().description("urn:lienthong:problem: and the stable name."))
                .addProperty("title", new StringSchema().description("The kind of problem in a few words."))
                .addProperty("status", new IntegerSchema().description("The HTTP status."))
                .addProperty("detail", new StringSchema().description("What to do."))
                .addProperty("instance", new StringSchema().description("The path that was asked for."))
                .addProperty("correlationId", new StringSchema().description("The name of this request in the log."));
    }
}
