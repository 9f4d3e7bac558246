package org.lienthong.citizen;

/**
 * A paper that the office needs.
 *
 * @param title its name as the office files it; Vietnamese
 * @param component code of the component of the dossier (thành phần hồ sơ)
 * @param when only needed when this holds
 */
public record FormPaper(
        String name, String title, String component, Said label, Said help, boolean optional, When when) {}
