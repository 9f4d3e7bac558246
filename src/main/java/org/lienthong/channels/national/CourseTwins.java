package org.lienthong.channels.national;

import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlSchemaType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/** What happens to a dossier, as XML; each class mirrors the record of its name. */
@NullUnmarked
final class CourseTwins {

    private CourseTwins() {}

    static final class Officer {
        String code;

        String name;

        String title;

        String unit;
    }

    static final class Receipt {
        @XmlElement(required = true)
        String number;

        @XmlElement(required = true)
        @XmlSchemaType(name = "dateTime")
        String receivedAt;

        @XmlSchemaType(name = "dateTime")
        String promisedAt;

        String receivedBy;
    }

    static final class Progress {
        Officer from;

        Officer to;

        String localStatus;

        Boolean sentBack;

        BigDecimal workingHours;

        @XmlElement
        List<LandTwins.Document> documents = new ArrayList<>();
    }

    static final class Supplement {
        String text;

        Boolean pausesClock;

        @XmlSchemaType(name = "dateTime")
        String waitsUntil;

        @XmlSchemaType(name = "dateTime")
        String promisedAt;

        @XmlElement
        List<LandTwins.Document> documents = new ArrayList<>();
    }

    static final class Result {
        @XmlElement
        List<LandTwins.Certificate> certificates = new ArrayList<>();

        @XmlElement
        List<LandTwins.Document> documents = new ArrayList<>();
    }

    static final class Handover {
        @XmlElement(required = true)
        @XmlSchemaType(name = "dateTime")
        String deliveredAt;

        String to;
    }

    static final class Correction {
        @XmlElement(required = true)
        Words.CorrectionKind kind;

        String slipNumber;
    }
}
