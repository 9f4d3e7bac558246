/** The tax slip (phiếu chuyển thông tin) as XML, version 1.0. */
@NullMarked
@NamedInterface("slip")
@XmlSchema(namespace = SlipXml.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
@XmlAccessorType(XmlAccessType.FIELD)
package org.lienthong.channels.slip;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
