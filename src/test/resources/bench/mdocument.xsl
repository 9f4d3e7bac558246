<?xml version="1.0" encoding="UTF-8"?>
<!-- The same translation as mappings/opencps/mdocument-in.yaml for a walk-in. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:map="http://www.w3.org/2005/xpath-functions/map"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:f="urn:bench" exclude-result-prefixes="#all">
  <xsl:output method="json"/>
  <xsl:variable name="kinds" select="map {'1': 'INDIVIDUAL', '2': 'ORGANISATION', '3': 'ORGANISATION', '4': 'ORGANISATION'}"/>

  <xsl:function name="f:time" as="xs:string?">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:if test="$text">
      <xsl:variable name="local" select="substring($text, 7, 4) || '-' || substring($text, 4, 2) || '-' || substring($text, 1, 2) || 'T' || substring($text, 12)"/>
      <xsl:sequence select="string(adjust-dateTime-to-timezone(xs:dateTime($local || '+07:00'), xs:dayTimeDuration('PT0H')))"/>
    </xsl:if>
  </xsl:function>

  <xsl:function name="f:said" as="map(*)">
    <xsl:param name="fields" as="map(*)"/>
    <xsl:sequence select="map:merge(map:for-each($fields, function($key, $value) {if (exists($value)) then map {$key: $value} else ()}))"/>
  </xsl:function>

  <xsl:function name="f:text" as="xs:string?">
    <xsl:param name="node" as="node()?"/>
    <xsl:variable name="text" select="normalize-space(normalize-unicode($node))"/>
    <xsl:sequence select="if ($text) then $text else ()"/>
  </xsl:function>

  <xsl:template match="/MSyncDocument">
    <xsl:sequence select="[f:said(map {
      'type': 'dossier-accepted',
      'code': f:text(DocCode),
      'oneStopCode': f:text(DocumentId),
      'receiptNumber': f:text(ReceiptNumber),
      'occurredAt': f:time(f:text(DateChanged)),
      'officer': if (ApproverName) then f:said(map {'name': f:text(ApproverName), 'title': f:text(ApproverPosition), 'unit': f:text(ProcessingOrganName)}) else (),
      'receipt': f:said(map {
        'number': f:text(ReceiptNumber),
        'receivedAt': f:time(f:text(DateReceived)),
        'promisedAt': f:time(f:text(DateAppointed)),
        'receivedBy': f:text(ApproverName)
      }),
      'submission': f:said(map {
        'procedure': f:text(DocTypeCode),
        'procedureName': f:text(DocTypeName),
        'submittedAt': f:time(f:text(DateReceived)),
        'subject': f:text(Compendium),
        'applicant': f:said(map {
          'role': 'APPLICANT',
          'kind': $kinds(f:text(ApplicantsType)),
          'name': f:text(CitizenName),
          'idNumber': f:text(ApplicantsId),
          'address': if (Address) then map {'text': f:text(Address)} else (),
          'phone': f:text(Phone),
          'email': f:text(Email)
        }),
        'documents': array {
          for $a in Attachments/Attachment return f:said(map {'id': f:text($a/AttachmentId), 'name': f:text($a/AttachmentName), 'fileName': f:text($a/AttachmentName)}),
          for $p in DocPapers/DocPaper return f:said(map {'name': f:text($p/PaperName), 'originals': xs:integer($p/Amount)})
        },
        'fees': array {for $p in DocFees/DocFee return f:said(map {'name': f:text($p/FeeName), 'code': f:text($p/FeeType), 'amount': xs:integer($p/Price)})}
      })
    })]"/>
  </xsl:template>
</xsl:stylesheet>
