package org.lienthong.channels.slip;

/** Shows the XSD of the slip to the tests of the published model. */
public final class SlipSchema {

    private SlipSchema() {}

    public static String xsd() {
        return SlipXml.xsd();
    }
}
