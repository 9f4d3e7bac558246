package org.lienthong.web.desk;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.dhatim.fastexcel.reader.CellAddress;
import org.jspecify.annotations.Nullable;
import org.lienthong.mapping.HardenedXml;

/**
 * Looks for cells beyond the last column that a sheet can have. The reader of workbooks makes room for every column before a
 * cell, so one small address would fill the memory.
 */
final class FarCells {

    /** Up to XFD. */
    private static final int COLUMNS = 16_384;

    private FarCells() {}

    /** Whether this part of a workbook has one, or cannot be looked through although it may be a sheet. */
    static boolean in(byte[] part) {
        if (!mayBeXml(part)) {
            return false;
        }
        try {
            return isFar(HardenedXml.open(part));
        } catch (XMLStreamException refused) {
            return true;
        }
    }

    /** Pictures and settings of printers begin otherwise; marks and zeros of other encodings may come first. */
    private static boolean mayBeXml(byte[] part) {
        for (byte one : part) {
            int sign = one & 0xFF;
            boolean mark = sign == 0 || sign == 0xEF || sign == 0xBB || sign == 0xBF || sign >= 0xFE;
            if (!mark && sign > ' ') {
                return sign == '<' || sign == 'L';
            }
        }
        return false;
    }

    private static boolean isFar(XMLStreamReader xml) throws XMLStreamException {
        int cells = 0;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            boolean cell = xml.getLocalName().equals("c");
            cells = cell ? cells + 1 : xml.getLocalName().equals("row") ? 0 : cells;
            if (cell && (cells > COLUMNS || isFar(xml.getAttributeValue(null, "r")))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFar(@Nullable String address) {
        if (address == null) {
            return false;
        }
        try {
            int column = new CellAddress(address).getColumn();
            return column < 0 || column >= COLUMNS;
        } catch (RuntimeException noAddress) {
            return true;
        }
    }
}
