package org.lienthong.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** A list as a table for spreadsheets. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(method = RequestMethod.GET, produces = Tables.CSV)
@Operation(
        description =
                "The same query as the JSON list, whole and without parts, as comma-separated UTF-8 with a byte-order mark.")
@ApiResponse(
        responseCode = "200",
        description = "The table.",
        content = @Content(mediaType = Tables.CSV, schema = @Schema(type = "string")))
@interface CsvMapping {

    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String path();

    @AliasFor(annotation = Operation.class, attribute = "summary")
    String summary();
}
