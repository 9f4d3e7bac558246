package org.lienthong.channels.national;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** {@link org.lienthong.dossier.NationalMessage} as XML; its children are mirrored in the other twins. */
@NullUnmarked
@XmlRootElement(name = "NationalMessage")
@XmlType(name = "nationalMessage")
final class MessageTwin {
    @XmlElement(required = true)
    Words.MessageType type;

    String province;

    String code;

    String receiptNumber;

    String oneStopCode;

    String nationalCode;

    @XmlSchemaType(name = "dateTime")
    String occurredAt;

    Words.DossierStatus status;

    CourseTwins.Officer officer;

    String text;

    LandTwins.Submission submission;

    CourseTwins.Receipt receipt;

    CourseTwins.Progress progress;

    CourseTwins.Supplement supplement;

    ObligationTwins.Slip slip;

    @XmlElement
    List<ObligationTwins.TaxNotice> notices = new ArrayList<>();

    ObligationTwins.Payment payment;

    CourseTwins.Result result;

    CourseTwins.Handover handover;

    CourseTwins.Correction correction;
}
