package org.lienthong.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison that guards the published model sees every kind of break, and nothing else. */
class SchemaBreaksTests {

    private static final String JSON = """
            {"$defs": {"Party": {"type": "object", "properties": {
                "name": {"type": "string"}, "share": {"type": "string", "pattern": "[0-9]"},
                "kind": {"type": "string", "enum": ["A", "B"]}, "area": {"type": "number", "minimum": 1}},
              "required": ["name"], "additionalProperties": false}},
             "type": "object", "properties": {"parties": {"type": "array", "items": {"$ref": "#/$defs/Party"}},
               "first": {"$ref": "#/$defs/Party"}, "size": {"type": "integer"}}}
            """;

    private static final String XSD = """
            <xs:schema targetNamespace="urn:t" xmlns:t="urn:t" xmlns:xs="http://www.w3.org/2001/XMLSchema">
              <xs:element name="root" type="t:root"/>
              <xs:complexType name="root"><xs:sequence>
                <xs:element name="name" type="xs:string"/>
                <xs:element name="share" type="xs:string" minOccurs="0"/>
                <xs:element name="kind" type="t:kind" minOccurs="0" maxOccurs="unbounded"/>
              </xs:sequence><xs:attribute name="version" type="xs:string"/></xs:complexType>
              <xs:simpleType name="kind"><xs:restriction base="xs:string">
                <xs:enumeration value="A"/><xs:enumeration value="B"/></xs:restriction></xs:simpleType>
            </xs:schema>
            """;

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "share": {"type": "string", "pattern": "[0-9]"}, |                                  | /parties/*/share was removed
                    "name": {"type": "string"}                       | "name": {"type": "boolean"}      | /parties/*/name was narrowed from [string] to [boolean]
                    "area": {"type": "number"                        | "area": {"type": "integer"       | /parties/*/area was narrowed from [number] to [integer]
                    "type": "object", "properties": {"parties"       | "type": "object", "required": ["size"], "properties": {"parties" | /size became required
                    "required": ["name"]                             | "required": ["name", "share"]    | /parties/*/share became required
                    "enum": ["A", "B"]                               | "enum": ["B"]                    | /parties/*/kind lost the value "A"
                    "name": {"type": "string"}                       | "name": {"type": "string", "enum": ["x"]} | /parties/*/name takes only listed values now
                    [0-9]                                            | [0-8]                            | /parties/*/share has a new or narrower pattern
                    "minimum": 1                                     | "minimum": 2                     | /parties/*/area has a new or narrower minimum
                    {"type": "integer"}                              | {"type": "integer", "maximum": 9} | /size has a new or narrower maximum
                    """)
    void seesEveryBreakOfAJsonSchema(String from, String to, String expected) {
        assertThat(JSON).contains(from);
        assertThat(JsonSchemaBreaks.between(JSON, JSON.replace(from, to == null ? "" : to)))
                .containsExactly(expected);
    }

    @Test
    void letsAJsonSchemaGrow() {
        String grown = JSON.replace(
                        "\"size\": {\"type\": \"integer\"}", "\"size\": {\"type\": \"number\"}, \"more\": {}")
                .replace("[\"A\", \"B\"]", "[\"A\", \"B\", \"C\"]")
                .replace("\"minimum\": 1", "\"minimum\": 0");

        assertThat(JsonSchemaBreaks.between(JSON, JSON)).isEmpty();
        assertThat(JsonSchemaBreaks.between(JSON, grown)).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <xs:element name="share" type="xs:string" minOccurs="0"/> |                                | complexType root/share was removed
                    name="share" type="xs:string" minOccurs="0"  | name="share" type="xs:date" minOccurs="0"   | complexType root/share changed its type from xs:string to xs:date
                    name="share" type="xs:string" minOccurs="0"  | name="share" type="xs:string"               | complexType root/share became required
                    <xs:sequence>                                | <xs:sequence><xs:element name="x" type="xs:string"/> | complexType root/x is new and required
                    maxOccurs="unbounded"                        | maxOccurs="9"                               | complexType root/kind may occur less often
                    <xs:enumeration value="A"/>                  |                                             | simpleType kind lost the value A
                    base="xs:string"><                           | base="xs:token"><                           | simpleType kind has a new base xs:token
                    <xs:attribute name="version" type="xs:string"/> |                                          | complexType root/@version was removed
                    <xs:attribute name="version"                 | <xs:attribute use="required" name="version" | complexType root/@version became required
                    <xs:element name="root" type="t:root"/>      |                                             | element root was removed
                    targetNamespace="urn:t"                      | targetNamespace="urn:u"                     | the namespace changed
                    """)
    void seesEveryBreakOfAnXsd(String from, String to, String expected) {
        String xsd = XSD.replaceAll("\n +<xs:enum", "<xs:enum");
        assertThat(xsd).contains(from);
        assertThat(XsdBreaks.between(xsd, xsd.replace(from, to == null ? "" : to)))
                .containsExactly(expected);
    }

    @Test
    void seesElementsInAnotherOrder() {
        String name = "<xs:element name=\"name\" type=\"xs:string\"/>";
        String moved = XSD.replace(name, "").replace("</xs:sequence>", name + "</xs:sequence>");

        assertThat(XsdBreaks.between(XSD, moved)).containsExactly("complexType root has its elements in another order");
    }

    @Test
    void letsAnXsdGrow() {
        String grown = XSD.replace(
                        "<xs:sequence>", "<xs:sequence><xs:element name=\"x\" type=\"xs:string\" minOccurs=\"0\"/>")
                .replace("<xs:enumeration value=\"A\"/>", "<xs:enumeration value=\"A\"/><xs:enumeration value=\"C\"/>");

        assertThat(XsdBreaks.between(XSD, XSD)).isEmpty();
        assertThat(XsdBreaks.between(XSD, grown)).isEmpty();
    }
}
