/**
 * Products of analysis files: one text for one audience, based on contributions that may all go there. A product is read by a second
 * analyst, disseminated, assessed by its audience, and can be recalled.
 *
 * <p>The analysts of its file see the whole product, its audience sees it once it is disseminated, and the coordination sees that it can be
 * recalled ({@code R__39_products.sql}). It belongs to no operation.
 */
@ApplicationModule
package org.cordon.analysis.product;

import org.springframework.modulith.ApplicationModule;
