package org.lienthong.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A class of journeys through the pages in a real Chromium. Its tests take {@link Journeys}:
 *
 * <pre>{@code
 * @InBrowser
 * class CitizenJourneyTests {
 *     @Test
 *     void aCitizenFindsWhereTheDossierIs(Journeys journeys) {
 *         Visitor citizen = journeys.stranger();
 *         Page page = citizen.open("/track");
 *         page.getByLabel("Mã hồ sơ").fill(journeys.hub().dossier("transfer"));
 *         page.getByRole(AriaRole.BUTTON, ...).click();
 *         citizen.seen(page);
 *         citizen.picture(page, "track-found");
 *     }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Journeying.class)
@interface InBrowser {}
