package org.lienthong.mapping;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lienthong.dossier.MessageType;

/**
 * A mapping file, checked but not yet compiled.
 *
 * @param yaml the whole file, with what it takes from those that it extends
 * @param encoding of the document in {@code format}; what lies around that one is UTF-8
 * @param codesOn whose day decides which codes are valid
 * @param verb null when it is told by {@code verbPath}, or when any verb may be written
 */
record MappingSpec(
        YamlTree yaml,
        String file,
        String name,
        Direction direction,
        Format format,
        Layout layout,
        Encoding encoding,
        @Nullable ZoneId zone,
        NationalPath codesOn,
        @Nullable MessageType verb,
        @Nullable LocalPath verbPath,
        @Nullable Conversion verbCodes,
        @Nullable Inside inside,
        @Nullable LocalPath each,
        List<FieldSpec> header,
        List<FieldSpec> fields) {

    /**
     * The document lies in a field of another one.
     *
     * @param each where one lies in each of several parts
     * @param base64 whether it is base64; else it is a text
     * @param around the document around that one
     */
    record Inside(
            Format format,
            Layout layout,
            @Nullable LocalPath each,
            LocalPath path,
            boolean base64,
            @Nullable Inside around) {

        Inside outermost() {
            return around == null ? this : around.outermost();
        }
    }
}
