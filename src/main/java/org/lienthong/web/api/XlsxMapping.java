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

/** A list as an Excel workbook. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(method = RequestMethod.GET, produces = Tables.XLSX)
@Operation(
        description =
                "The same query as the JSON list, whole and without parts, as an Excel workbook: headings and words in Vietnamese unless English is asked for, moments as dates in the time of Viet Nam. After a million rows it goes on in another sheet.")
@ApiResponse(
        responseCode = "200",
        description = "The workbook.",
        content = @Content(mediaType = Tables.XLSX, schema = @Schema(type = "string", format = "binary")))
@interface XlsxMapping {

    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String path();

    @AliasFor(annotation = Operation.class, attribute = "summary")
    String summary();
}
