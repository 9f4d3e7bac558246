package org.lienthong.channels.slip;

import jakarta.xml.bind.annotation.XmlEnumValue;
import jakarta.xml.bind.annotation.XmlType;
import org.lienthong.dossier.PartyRole;

/** The tax office's words for what a person does. */
@XmlType(name = "VaiTro")
enum Role {
    @XmlEnumValue("nop")
    APPLICANT,
    @XmlEnumValue("chuyen")
    TRANSFEROR,
    @XmlEnumValue("nhan")
    TRANSFEREE,
    @XmlEnumValue("chu")
    OWNER,
    @XmlEnumValue("thuake")
    HEIR;

    /** A role that never stands on a slip is a bug. */
    static Role of(PartyRole role) {
        return valueOf(role.name());
    }
}
